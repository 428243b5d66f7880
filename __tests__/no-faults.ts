import { afterAll, beforeAll } from 'vitest'
import { faults } from '../src/base/fault.js'

// What costs a user one file is to cost us the test.
beforeAll(() => {
  faults.seen = (error) => {
    throw error
  }
})
afterAll(() => {
  faults.seen = undefined
})
