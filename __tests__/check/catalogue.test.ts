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
