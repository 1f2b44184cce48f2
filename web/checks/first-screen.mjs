// Fails the build when what a browser needs for the first screen grows beyond its budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET_kB = 250
const FIRST = ['index.html', 'src/routes/signIn/SignIn.tsx']

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
const files = new Set(['index.html'])

function need(name) {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`${name} is not in the build: the first screen was renamed, say so in checks/first-screen.mjs`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const sheet of chunk.css ?? []) files.add(sheet)
  for (const other of chunk.imports ?? []) need(other)
}
FIRST.forEach(need)

let total = 0
for (const file of files) {
  const size = gzipSync(readFileSync(`dist/${file}`)).length
  total += size
  console.log(`${(size / 1000).toFixed(1).padStart(8)} kB  ${file}`)
}
console.log(`${(total / 1000).toFixed(1).padStart(8)} kB  first screen, gzip (budget ${BUDGET_kB} kB)`)
if (total > BUDGET_kB * 1000) {
  console.error('The first screen is over its budget: split a route or drop a dependency.')
  process.exit(1)
}
