// A program that says what happens to it, for tests. Times are nanoseconds of the monotonic clock.
package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"
	"unsafe"
)

func main() {
	signals := make(chan os.Signal, 64)
	signal.Notify(signals, os.Interrupt)
	fmt.Println("starts at", now())
	switch os.Args[1] {
	case "polite":
		<-signals
		fmt.Println("ends at", now())
	case "stubborn":
		for range signals {
			fmt.Println("interrupted at", now())
		}
	case "family":
		start(&syscall.SysProcAttr{}, "child")
		start(&syscall.SysProcAttr{Setsid: true}, "escaped")
		count(signals, "parent")
	case "count":
		count(signals, os.Args[2])
	case "hold":
		_, err := net.Listen("tcp", "localhost:"+os.Args[2])
		fmt.Println("holds the port:", err == nil)
		select {}
	}
}

func start(attributes *syscall.SysProcAttr, name string) {
	child := exec.Command(os.Args[0], "count", name)
	child.Stdout = os.Stdout
	child.SysProcAttr = attributes
	if err := child.Start(); err != nil {
		panic(err)
	}
}

// count stays long enough to hear a second signal if there is one.
func count(signals chan os.Signal, name string) {
	fmt.Println(name, "up")
	<-signals
	time.Sleep(300 * time.Millisecond)
	fmt.Println(name, "heard", 1+len(signals))
}

func now() int64 {
	var t syscall.Timespec
	syscall.Syscall(syscall.SYS_CLOCK_GETTIME, 1, uintptr(unsafe.Pointer(&t)), 0)
	return t.Nano()
}
