import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    testTimeout: 30_000,
    setupFiles: ['__tests__/no-faults.ts'],
    pool: 'threads',
    // No test changes what another one imports, and much of the time of a small file is its imports.
    isolate: false,
    maxWorkers: '100%',
  },
})
