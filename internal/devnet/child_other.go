//go:build unix && !linux

package devnet

import "syscall"

// childAttributes put a child into a process group of its own. Only Linux ends it when we are killed; here Stop has to run.
func childAttributes() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }
