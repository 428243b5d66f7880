import { describe, expect, it } from 'vitest'
import { referenceService } from '../../../src/catalogue/action-reference.js'
import { apiNames, prefixNames } from '../../../src/check/hygiene/api-names.js'
import { fixed, hygiene, kinds, pointedAt, policy } from '../../support/hygiene.js'

const found = async (body: object) => {
  const text = policy(body)
  return { text, findings: await hygiene(text) }
}

describe('names that are no actions', () => {
  it.each([
    ['s3:HeadObject', 's3:GetObject'],
    ['s3:headobject', 's3:GetObject'],
    ['S3:ListObjectsV2', 'S3:ListBucket'],
    ['s3:ListObjects', 's3:ListBucket'],
    ['s3:CreateMultipartUpload', 's3:PutObject'],
    ['s3:UploadPart', 's3:PutObject'],
    ['s3:DeleteObjects', 's3:DeleteObject'],
    ['lambda:Invoke', 'lambda:InvokeFunction'],
    ['rekognition:CreateModel', 'rekognition:CreateProjectVersion'],
    ['lookoutvision:CreateProjectVersion', 'lookoutvision:CreateModel'],
    ['sagemaker:CreateHumanLoop', 'sagemaker:StartHumanLoop'],
    ['sqs:SendMessageBatch', 'sqs:SendMessage'],
  ])('%s is allowed by %s', async (action, right) => {
    const { text, findings } = await found({ Action: ['s3:GetBucketLocation', action] })
    expect(kinds(findings)).toEqual(['policy/unknown-action warning'])
    const [finding] = findings
    expect(finding!.message).toContain(`\`${action}\` is no action of`)
    expect(finding!.message).toContain(`\`${right}\``)
    expect(pointedAt(text, finding!)).toBe(`"${action}"`)
    // What it allows may be more than was meant.
    expect(finding!.fix!.safety).toBe('review')
    expect(JSON.parse(fixed(text, finding!)).Statement[0].Action).toEqual(['s3:GetBucketLocation', right])
  })

  it('needs two actions for one operation', async () => {
    const { findings } = await found({ Action: 's3:CopyObject' })
    expect(findings[0]!.message).toMatch(/`s3:GetObject` and `s3:PutObject`$/)
    expect(findings[0]!.fix).toBeUndefined()
  })

  it('does not write an action that is there already', async () => {
    const { findings } = await found({ Action: ['s3:GetObject', 's3:HeadObject'] })
    expect(findings[0]!.help).toBe('`s3:GetObject` stands here already: remove it')
    expect(findings[0]!.fix).toBeUndefined()
  })

  it.each([
    ['rekognition:DetectModerationLables', 'rekognition:DetectModerationLabels'],
    ['rekognition:DescribeProject', 'rekognition:DescribeProjects'],
    ['sagemaker:CreateFlowDefiniton', 'sagemaker:CreateFlowDefinition'],
    ['lookoutvision:DetectAnomaly', 'lookoutvision:DetectAnomalies'],
  ])('%s is meant for %s', async (action, right) => {
    const { text, findings } = await found({ Action: action })
    expect(kinds(findings)).toEqual(['policy/unknown-action warning'])
    expect(findings[0]!.help).toBe(`did you mean \`${right}\`?`)
    if (findings[0]!.fix) expect(JSON.parse(fixed(text, findings[0]!)).Statement[0].Action).toBe(right)
  })

  it('corrects a slip of the pen safely, and asks where it would take rights away', async () => {
    const { findings } = await found({ Action: 'sagemaker:CreateFlowDefiniton' })
    expect(findings[0]!.fix!.safety).toBe('safe')
    const denied = await found({ Effect: 'Deny', Action: 'sagemaker:CreateFlowDefiniton' })
    expect(denied.findings[0]!.fix!.safety).toBe('review')
    const rest = await found({ Action: undefined, NotAction: 'sagemaker:CreateFlowDefiniton' })
    expect(rest.findings[0]!.fix!.safety).toBe('review')
  })

  it('does not correct what is only alike', async () => {
    // GetObject and PutObject are as near.
    const { findings } = await found({ Action: 's3:JutObject' })
    expect(findings[0]!.fix).toBeUndefined()
  })

  it.each(['sagemaker:UpdateProcessingJob', 's3:PutObjectAttributes'])(
    '%s does not stand for what does something else',
    async (action) => {
      const { findings } = await found({ Action: action })
      expect(kinds(findings)).toEqual(['policy/unknown-action warning'])
      expect(findings[0]!.help).toBeUndefined()
    },
  )

  it('says no more than it knows of an invented name', async () => {
    const { findings } = await found({ Action: 's3:Frobnicate' })
    expect(findings).toMatchObject([{ severity: 'warning', message: '`s3:Frobnicate` is no action of Amazon S3' }])
    const denied = await found({ Effect: 'Deny', Action: 's3:Frobnicate' })
    expect(denied.findings).toMatchObject([{ severity: 'notice' }])
  })

  it('knows names that AWS uses and does not document', async () => {
    const { findings } = await found({ Action: 'cloudhsm:CreateLunaClient' })
    expect(kinds(findings)).toEqual(['policy/unknown-action notice'])
  })

  it('needs a service and a name', async () => {
    for (const action of ['GetObject', 's3:', ':GetObject', 'Get*']) {
      const { findings } = await found({ Action: action })
      expect(kinds(findings)).toEqual(['policy/unknown-action error'])
      expect(findings[0]!.message).toContain('IAM rejects')
    }
  })
})

describe('wildcards', () => {
  it.each(['*', '*:*', 's3:*', 's3:Get*', 's3:*Object', 's3:Get?bject', 'S3:GET*', 'rekognition:Detect*Labels'])(
    '%s matches',
    async (action) => {
      expect((await found({ Action: action })).findings).toEqual([])
    },
  )

  it.each(['s3:Frob*', 'rekognition:*Anomaly', 's3:Get?'])('%s matches nothing', async (action) => {
    const { findings } = await found({ Action: action })
    expect(kinds(findings)).toEqual(['policy/unknown-action warning'])
    expect(findings[0]!.message).toContain('matches no action of')
  })
})

describe('services', () => {
  it.each([
    ['rekogniton:DetectLabels', 'did you mean `rekognition:DetectLabels`?'],
    ['sagemaker-runtime:InvokeEndpoint', 'did you mean `sagemaker:InvokeEndpoint`?'],
    ['lookoutforvision:DetectAnomalies', 'did you mean `lookoutvision:DetectAnomalies`?'],
    ['a2i:StartHumanLoop', 'did you mean `sagemaker:StartHumanLoop`?'],
    ['augmentedai:StartHumanLoop', 'did you mean `sagemaker:StartHumanLoop`?'],
    ['brandnewservice:Do', 'a service that is newer than the reference is not known yet; else look for a misspelling'],
    ['constructor:Do', 'a service that is newer than the reference is not known yet; else look for a misspelling'],
  ])('%s', async (action, help) => {
    const { findings } = await found({ Action: action })
    expect(findings).toMatchObject([{ rule: 'policy/unknown-service', severity: 'notice', help }])
  })
})

it('says nothing of what is not filled in', async () => {
  for (const action of ['${action}', '<service>:GetObject', 's3:${verb}Object', '{{actions}}', 's3:$VERB']) {
    const { findings } = await found({ Action: action })
    expect(findings.filter(({ rule }) => rule !== 'policy/placeholder')).toEqual([])
  }
})

it('leaves a quoted text in YAML its quotes', async () => {
  const text = [
    'Version: "2012-10-17"',
    'Statement:',
    '  - Effect: Allow',
    "    Action: ['s3:HeadObject', s3:ListObjects] # both",
    '    Resource: "*"',
    '',
  ].join('\n')
  const findings = await hygiene(text, { path: 'policy.yml' })
  const [head, list] = findings.map((finding) => fixed(text, finding).split('\n')[3])
  expect(head).toBe("    Action: ['s3:GetObject', s3:ListObjects] # both")
  expect(list).toBe("    Action: ['s3:HeadObject', s3:ListBucket] # both")
})

it('maps only what is no action, and only to actions', () => {
  for (const [prefix, names] of Object.entries(apiNames)) {
    const { actions } = referenceService(prefix)!
    for (const [name, right] of Object.entries(names)) {
      expect([prefix, name, actions.has(name)]).toEqual([prefix, name, false])
      expect(name).toBe(name.toLowerCase())
      for (const action of right) expect(actions.get(action.toLowerCase())?.name).toBe(action)
    }
  }
  for (const [name, prefix] of Object.entries(prefixNames)) {
    expect([name, referenceService(name)]).toEqual([name, undefined])
    expect(referenceService(prefix)).toBeDefined()
  }
})
