const least = [20, 19]

/** Ends the process with one sentence when this Node is older than the project can run on. */
export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > least[0] || (major === least[0] && minor >= least[1])) return
  process.stderr.write(`Node ${least.join('.')} or newer is needed; this is Node ${version}.\n`)
  process.exit(1)
}
