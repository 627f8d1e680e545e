// Hello is a small web service: it shows its version, how long it has been up, and a greeting from its environment.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// Change it, save, and ask the service again.
const version = "1.0.0"

var started = time.Now()

func main() {
	if len(os.Args) > 1 && os.Args[1] == "-health" {
		os.Exit(ask())
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	mux := http.NewServeMux()
	mux.HandleFunc("/", hello)
	mux.HandleFunc("/health", health)
	server := &http.Server{Addr: ":" + port(), Handler: mux}

	done := make(chan struct{})
	go func() {
		defer close(done)
		<-ctx.Done()
		log.Print("shutting down")
		timeout, cancel := context.WithTimeout(context.Background(), 4*time.Second)
		defer cancel()
		if err := server.Shutdown(timeout); err != nil {
			log.Printf("shutdown: %v", err)
		}
	}()

	log.Printf("version %s listens on %s", version, server.Addr)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	<-done
	log.Print("stopped")
}

func hello(w http.ResponseWriter, _ *http.Request) {
	host, _ := os.Hostname()
	fmt.Fprintf(w, "Hello from version %s on %s\n", version, host)
	fmt.Fprintf(w, "up for %s\n", time.Since(started).Round(time.Second))
	if greeting := os.Getenv("SERVICE_GREETING"); greeting != "" {
		fmt.Fprintln(w, greeting)
	}
}

func health(w http.ResponseWriter, _ *http.Request) {
	fmt.Fprintln(w, "OK")
}

// ask is for images without any other program: it asks the service that runs beside it whether it is well.
func ask() int {
	response, err := http.Get("http://localhost:" + port() + "/health")
	if err != nil || response.StatusCode != http.StatusOK {
		return 1
	}
	return 0
}

func port() string {
	if port := os.Getenv("PORT"); port != "" {
		return port
	}
	return "8080"
}
