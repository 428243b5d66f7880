import { describe, expect, it } from 'vitest'
import { services } from '../../src/catalogue/index.js'
import { checkWorkspace } from '../../src/check/check.js'
import { leastWorkspace } from '../support/least-documents.js'

const tool = { name: 'ml-perms-check', version: '0' }

// The catalogue is evaluated, not only typed: the least documents satisfy each task, and without one requirement it is
// that requirement that is missing.
for (const service of services)
  describe(service.id, () => {
    for (const [name, task] of Object.entries(service.tasks)) {
      const id = `${service.id}/${name}`
      it(`${id} is satisfied by its least documents`, () => {
        const report = checkWorkspace(leastWorkspace(id, task), tool)
        const result = report.tasks.find((entry) => entry.task === id)
        expect(result?.requirements.filter((requirement) => requirement.verdict !== 'satisfied')).toEqual([])
        expect(result?.verdict).toBe('satisfied')
      })
      for (const need of task.needs)
        it(`${id} without ${need.id} misses ${need.id}`, () => {
          const report = checkWorkspace(leastWorkspace(id, task, need.id), tool)
          const result = report.tasks.find((entry) => entry.task === id)
          expect(result?.requirements.find((requirement) => requirement.id === need.id)?.verdict).toBe('missing')
          const finding = report.findings.find((entry) => entry.requirement === need.id)
          expect(finding).toBeDefined()
          const { startLine, startColumn, endLine, endColumn } = finding!.location
          expect([startLine, startColumn]).not.toEqual([endLine, endColumn])
        })
    }
  })

// What fails without it is the same everywhere: a call that passes tags, and no other.
it('a right to tag what is being created is a warning in every task', () => {
  const found = services.flatMap((service) =>
    Object.entries(service.tasks).flatMap(([name, task]) => {
      const ids = task.needs.flatMap((need) =>
        'allow' in need &&
        need.companion === true &&
        need.allow.every((action) => /:(TagResource|AddTags)$/.test(action))
          ? [need.id]
          : [],
      )
      const id = `${service.id}/${name}`
      const results = ids.length === 0 ? [] : checkWorkspace(leastWorkspace(id, task), tool).tasks
      const requirements = results.find((entry) => entry.task === id)?.requirements ?? []
      return requirements.filter((each) => ids.includes(each.id)).map((each) => `${id}#${each.id} ${each.level}`)
    }),
  )
  expect(found).toContain('ground-truth/create-labeling-job#tag-job warning')
  expect(found).toContain('rekognition-custom-labels/train-model#tag-model warning')
  expect(found.filter((line) => !line.endsWith(' warning'))).toEqual([])
})
