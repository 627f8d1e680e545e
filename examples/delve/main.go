// Delve is a web service to be debugged while it is edited.
package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

// Change it while a debugger is connected.
const version = "1.0.0"

func main() {
	address := ":" + port()
	http.HandleFunc("/", greet)
	log.Printf("version %s listens on %s", version, address)
	log.Fatal(http.ListenAndServe(address, nil))
}

func greet(w http.ResponseWriter, r *http.Request) {
	greeting := "Hello from version " + version
	fmt.Fprintln(w, greeting)
}

func port() string {
	if port := os.Getenv("PORT"); port != "" {
		return port
	}
	return "8080"
}
