import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { simulateRequest } from '../../src/shell/simulate.js'

/**
 * Every file of `scenarios` is a list of requests as `simulate --requests` takes them, each with a sentence as `name`
 * and the decision in `expect`. Adding one needs no code.
 */
const folder = fileURLToPath(new URL('scenarios', import.meta.url))
const files = readdirSync(folder).filter((file) => file.endsWith('.json'))

describe.each(files)('%s', (file) => {
  const scenarios = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { name: string; expect: string }[]

  it('says what each scenario shows', () => {
    const names = scenarios.map(({ name }) => name)
    expect(names.filter((name) => !name?.includes(' '))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => {
    expect(simulateRequest(scenario).decision).toBe(scenario.expect)
  })
})

it('finds the scenarios', () => {
  expect(files.length).toBeGreaterThan(5)
})
