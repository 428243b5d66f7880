import { expect, it } from 'vitest'
import { matchesGlob } from '../../src/check/rules.js'

it.each([
  ['a.json', 'a.json'],
  ['./a.json', 'a.json'],
  ['*.json', 'a.json'],
  ['*.json', 'a:b.json'],
  ['?.json', 'a.json'],
  ['**/*.json', 'a.json'],
  ['**/*.json', 'x/y/a.json'],
  ['iam/**', 'iam/x/a.json'],
  ['iam/**/a.json', 'iam/a.json'],
  ['**/x/**/a.json', 'y/x/a.json'],
  ['${a}/*', '${a}/b'],
])('%s matches %s', (glob, path) => expect(matchesGlob(glob, path)).toBe(true))

it.each([
  ['*.json', 'x/a.json'],
  ['a.json', 'x/a.json'],
  ['?.json', 'ab.json'],
  ['iam/*', 'iam/x/a.json'],
  ['**/b.json', 'a.json'],
  ['x/**/y', 'x'],
])('%s does not match %s', (glob, path) => expect(matchesGlob(glob, path)).toBe(false))

it('takes no long time for any pattern', () => {
  const started = performance.now()
  expect(matchesGlob(`${'**/a/'.repeat(200)}b`, 'a/'.repeat(400))).toBe(false)
  expect(matchesGlob('*a'.repeat(500), 'a'.repeat(1000))).toBe(true)
  expect(performance.now() - started).toBeLessThan(2000)
})
