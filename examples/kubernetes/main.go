// Hello runs in a pod and is edited outside it.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"os/signal"
	"syscall"
	"time"
)

// Change it and save.
const version = "1.0.0"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()

	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "Hello from version", version) })
	http.HandleFunc("/health", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "OK") })
	server := &http.Server{Addr: ":8080"}
	go func() {
		log.Printf("version %s listens on %s", version, server.Addr)
		log.Print(server.ListenAndServe())
	}()

	<-ctx.Done()
	timeout, cancel := context.WithTimeout(context.Background(), 4*time.Second)
	defer cancel()
	server.Shutdown(timeout)
}
