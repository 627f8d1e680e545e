// Gateway answers for the users that it asks the user service about.
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
	"syscall"
	"time"
)

// Change it, save, and ask the gateway again; the user service does not notice.
const version = "1.0.0"

type user struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

var client = http.Client{Timeout: 2 * time.Second}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	mux := http.NewServeMux()
	mux.HandleFunc("/", greet)
	mux.HandleFunc("/health", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "OK") })
	server := &http.Server{Addr: ":" + os.Getenv("PORT"), Handler: mux}

	done := make(chan struct{})
	go func() {
		<-ctx.Done()
		log.Print("gateway: shutting down")
		timeout, cancel := context.WithTimeout(context.Background(), 4*time.Second)
		defer cancel()
		server.Shutdown(timeout)
		close(done)
	}()

	log.Printf("gateway: version %s listens on %s", version, server.Addr)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	<-done
	log.Print("gateway: stopped")
}

func greet(w http.ResponseWriter, r *http.Request) {
	found, err := find(r.Context(), "1")
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	fmt.Fprintf(w, "gateway %s greets %s, whom user-service %s knows\n", version, found.Name, found.Version)
}

func find(ctx context.Context, id string) (user, error) {
	var found user
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, os.Getenv("USER_SERVICE_URL")+"/users/"+id, nil)
	if err != nil {
		return found, err
	}
	response, err := client.Do(request)
	if err != nil {
		return found, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return found, fmt.Errorf("user service: %s", response.Status)
	}
	return found, json.NewDecoder(response.Body).Decode(&found)
}
