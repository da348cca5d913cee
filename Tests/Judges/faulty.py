"""Runs a program under strace: which system calls it makes on files, and the same again with one of them failing."""
import ctypes, os, re, shutil, signal, subprocess, sys

# Calls on files that a program of ours makes; getrandom, brk and the like are none of the store's.
CALLS = ("openat", "mkdir", "mkdirat", "fchmod", "write", "pwrite64", "pread64", "fdatasync", "fsync", "ftruncate", "renameat",
         "renameat2", "unlinkat", "flock", "getdents64", "newfstatat", "fstat", "fcntl", "close")
# These change something, or make it last: every kind of fault is tried at each of them.
CHANGES = ("mkdir", "mkdirat", "fchmod", "write", "pwrite64", "fdatasync", "fsync", "ftruncate", "renameat", "renameat2", "unlinkat")


def calls(command, environment, scratch):
    """(name, how many-th of that name, the call as strace prints it) of every call since the program's own beginning."""
    done = subprocess.run(["strace", "-f", "-s", "20", "-o", scratch, "-e", "trace=rt_sigaction," + ",".join(CALLS), *command],
                          env=environment, stdin=subprocess.DEVNULL, capture_output=True)
    found, counts, begun = [], {}, False
    for line in scratch.read_text(errors="replace").splitlines():
        call = re.match(r"\d+ +(\w+)\((.*)", line)
        if not call:
            continue
        # What comes before is the runtime's, which looks for its libraries.
        begun = begun or call[1] == "rt_sigaction" and call[2].startswith("SIGXFSZ")
        counts[call[1]] = counts.get(call[1], 0) + 1
        if begun and call[1] in CALLS:
            found.append((call[1], counts[call[1]], call[2]))
    if done.returncode or not found:
        sys.exit("FAILED: cannot trace %s: exit %d\n%s" % (command, done.returncode, done.stderr.decode()))
    return found


def run(command, environment, call, when, fault):
    """The program with a fault such as `error=EIO` at the calls of one name that `when` names."""
    return subprocess.run(
        ["strace", "-f", "-o", "/dev/null", "-e", "trace=" + call, "-e", "inject=%s:%s:when=%s" % (call, fault, when), *command],
        env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)


class Registers(ctypes.Structure):
    """The registers of x86-64 as ptrace gives them."""
    _fields_ = [(name, ctypes.c_ulonglong) for name in
                "r15 r14 r13 r12 rbp rbx r11 r10 r9 r8 rax rcx rdx rsi rdi orig_rax rip cs eflags rsp ss fs_base gs_base ds es "
                "fs gs".split()]


NUMBERS = {"write": 1, "pread64": 17, "pwrite64": 18}


def shortened(command, environment, call, nth, keep):
    """The program with one call that is given only part of its bytes, and so does less than it was asked to, as a system may.

    strace can say that a call did less, not make it so; so this asks the kernel for less by itself."""
    if os.uname().machine != "x86_64":
        sys.exit("FAILED: short calls are made on x86-64 only")
    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               preexec_fn=lambda: libc.ptrace(0, 0, None, None))
    # The process stopped itself at its execve, and Popen has returned.
    registers, entering, seen = Registers(), True, 0
    status = os.waitpid(process.pid, 0)[1]
    libc.ptrace(0x4200, process.pid, None, 1)  # PTRACE_SETOPTIONS, O_TRACESYSGOOD
    while not os.WIFEXITED(status) and not os.WIFSIGNALED(status):
        stop, deliver = os.WSTOPSIG(status), 0
        if stop == signal.SIGTRAP | 0x80:
            if entering and seen < nth:
                libc.ptrace(12, process.pid, None, ctypes.addressof(registers))  # PTRACE_GETREGS
                if registers.orig_rax == NUMBERS[call]:
                    seen += 1
                    if seen == nth:
                        registers.rdx = max(1, int(registers.rdx * keep))
                        libc.ptrace(13, process.pid, None, ctypes.addressof(registers))  # PTRACE_SETREGS
            entering = not entering
        elif stop != signal.SIGTRAP:
            deliver = stop
        # Once it is done, the program runs on by itself (PTRACE_DETACH).
        libc.ptrace(24 if seen < nth or not entering else 17, process.pid, None, deliver)
        if seen >= nth and entering:
            break
        status = os.waitpid(process.pid, 0)[1]
    if os.WIFEXITED(status) or os.WIFSIGNALED(status):
        process.returncode = os.waitstatus_to_exitcode(status)
    out, talk = process.communicate(timeout=60)
    return subprocess.CompletedProcess(command, process.returncode, out, talk)


def available():
    """Whether strace is there and may trace; a stage without it fails, as it would prove nothing."""
    if not shutil.which("strace") or subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode:
        sys.exit("FAILED: strace cannot trace here, so no fault can be injected")
