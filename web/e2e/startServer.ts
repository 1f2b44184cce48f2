import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const JAR = resolve(import.meta.dirname, '../../server/target/seedtrain-server-exec.jar')
const OLDEST_JAVA = 25
const START_ms = 120_000
const POLL_ms = 250

/** Starts the real server with a data folder of its own; ends it afterwards. With SEEDTRAIN_URL a running one is used. */
export default async function startServer(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.SEEDTRAIN_URL) return undefined
  if (!existsSync(JAR)) throw new Error(`${JAR} is missing: build it first, with 'mvn -pl server -am package'`)
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'seedtrain-e2e-'))
  const server = spawn(join(javaHome(), 'bin/java'), ['-Djava.awt.headless=true', '-jar', JAR, '--port', String(port), '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  server.stdout?.on('data', (part: Buffer) => (said += part.toString()))
  server.stderr?.on('data', (part: Buffer) => (said += part.toString()))
  const url = `http://localhost:${port}`
  await answering(url, server, () => said)
  process.env.SEEDTRAIN_URL = url
  return async () => {
    await ended(server)
    rmSync(data, { recursive: true, force: true })
  }
}

async function answering(url: string, server: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + START_ms
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}:\n${said()}`)
    const answer = await fetch(`${url}/api/centre`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, POLL_ms))
  }
  server.kill()
  throw new Error(`the server did not answer within ${START_ms / 1000} s:\n${said()}`)
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    server.once('exit', () => done())
    server.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(port))
    })
  })
}

function javaHome(): string {
  const installed = '/usr/lib/jvm'
  const candidates = [
    process.env.SEEDTRAIN_JAVA_HOME,
    process.env.JAVA_HOME,
    ...(existsSync(installed) ? readdirSync(installed).map((name) => join(installed, name)) : []),
  ]
  const home = candidates.find((path) => path !== undefined && javaVersion(path) >= OLDEST_JAVA)
  if (!home) throw new Error(`no JDK ${OLDEST_JAVA} or newer in SEEDTRAIN_JAVA_HOME, JAVA_HOME or ${installed}`)
  return home
}

function javaVersion(home: string): number {
  const release = join(home, 'release')
  return existsSync(release) ? Number(/JAVA_VERSION="(\d+)/.exec(readFileSync(release, 'utf8'))?.[1] ?? 0) : 0
}
