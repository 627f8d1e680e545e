// A program that says what happens to it, for tests. Times are nanoseconds of the monotonic clock.
package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"syscall"
	"time"
	"unsafe"
)

func main() {
	if os.Args[1] == "without-close-range" {
		if err := forbid(closeRange); err == nil {
			syscall.Exec(os.Args[2], os.Args[2:], os.Environ())
		}
		return
	}
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

const closeRange = 436

// forbid makes a system call fail as one that the kernel does not know.
func forbid(number uint32) error {
	runtime.LockOSThread()
	filter := []syscall.SockFilter{
		{Code: syscall.BPF_LD | syscall.BPF_W | syscall.BPF_ABS},
		{Code: syscall.BPF_JMP | syscall.BPF_JEQ | syscall.BPF_K, Jf: 1, K: number},
		{Code: syscall.BPF_RET | syscall.BPF_K, K: 0x50000 | uint32(syscall.ENOSYS)},
		{Code: syscall.BPF_RET | syscall.BPF_K, K: 0x7fff0000},
	}
	program := syscall.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	syscall.Syscall6(syscall.SYS_PRCTL, 38, 1, 0, 0, 0, 0)
	_, _, err := syscall.Syscall(syscall.SYS_PRCTL, 22, 2, uintptr(unsafe.Pointer(&program)))
	if err != 0 {
		return err
	}
	return nil
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
