import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = process.env.SEEDTRAIN_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  build: { manifest: true, target: 'es2022', assetsInlineLimit: 0 },
  server: { proxy: { '/api': { target: server }, '/actuator': { target: server } } },
  preview: { proxy: { '/api': { target: server }, '/actuator': { target: server } } },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'] },
})
