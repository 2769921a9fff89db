import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A mark that distinguishes a process from a later one that was given the same number: when it was born, or
 * null when no such process lives. A zombie counts as gone.
 */
export function birthOf(pid: number): string | null {
  if (process.platform === 'linux') return birthFromProc(pid)
  if (process.platform === 'win32') return signalReaches(pid) ? 'alive' : null
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() || null
}

function birthFromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may hold spaces; what follows the last bracket does not. Field 3 is the
    // state, field 22 the start time in clock ticks since the machine started (proc_pid_stat(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`
  } catch {
    return null
  }
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The command line of a living process, or null. */
export function commandLineOf(pid: number): string | null {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return null
  }
  const [program, args] =
    process.platform === 'win32'
      ? ['powershell', ['-Command', `(Get-CimInstance Win32_Process -Filter ProcessId=${pid}).CommandLine`]]
      : ['ps', ['-o', 'command=', '-p', String(pid)]]
  return spawnSync(program as string, args as string[], { encoding: 'utf8' }).stdout.trim() || null
}
