package devnet

import "syscall"

// childAttributes put a child into a process group of its own, so that Ctrl-C reaches it only through us, and have the kernel
// end it when we die, however we die.
func childAttributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}
