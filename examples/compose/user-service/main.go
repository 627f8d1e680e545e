// User-service knows the users.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

// Change it, save, and ask the gateway again; it goes on running.
const version = "1.0.0"

var names = map[string]string{"1": "Ada", "2": "Rob"}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	mux := http.NewServeMux()
	mux.HandleFunc("/users/", show)
	mux.HandleFunc("/health", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "OK") })
	server := &http.Server{Addr: ":" + os.Getenv("PORT"), Handler: mux}

	done := make(chan struct{})
	go func() {
		<-ctx.Done()
		log.Print("user-service: shutting down")
		timeout, cancel := context.WithTimeout(context.Background(), 4*time.Second)
		defer cancel()
		server.Shutdown(timeout)
		close(done)
	}()

	log.Printf("user-service: version %s listens on %s", version, server.Addr)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	<-done
	log.Print("user-service: stopped")
}

func show(w http.ResponseWriter, r *http.Request) {
	name, known := names[strings.TrimPrefix(r.URL.Path, "/users/")]
	if !known {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]string{"name": name, "version": version})
}
