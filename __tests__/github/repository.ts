/** A small repository whose policies lack what their tasks need, to be written into a checkout. */

export const configuration = (roles: readonly string[] = ['flow']): string =>
  `version: 1
hygiene: off
defaults: { region: us-east-1, account: "111122223333" }
rules: { a2i/end-of-support: off }
principals:
${roles
  .map(
    (role) => `  ${role}:
    arn: arn:aws:iam::111122223333:role/${role}
    policies: [iam/${role}.json]
    trust: iam/trust.json
    tasks:
      - task: a2i/flow-definition-role
        with: { input-bucket: invoice-scans, output-bucket: review-output }
`,
  )
  .join('')}`

export const trust = `${JSON.stringify(
  {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'sagemaker.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  },
  null,
  2,
)}\n`

/** `write` and `read` are the resources of the two statements; `above` are statements before them. */
export function policy(write: string, read = 'invoice-scans/*', above: readonly string[] = []): string {
  const statements = [
    ...above.map((sid) => ({ Sid: sid, Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: '*' })),
    { Sid: 'ReadInvoices', Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${read}` },
    { Sid: 'WriteReviews', Effect: 'Allow', Action: 's3:PutObject', Resource: `arn:aws:s3:::${write}` },
  ]
  return `${JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2)}\n`
}

export const good = policy('review-output/*')
/** Names the bucket where its objects are meant: one error, at line 14. */
export const bad = policy('review-output')

export const repository = (flow: string): Record<string, string> => ({
  '.github/ml-perms.yml': configuration(),
  'iam/trust.json': trust,
  'iam/flow.json': flow,
})
