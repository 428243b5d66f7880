type Type = 'string' | 'arn' | 'bool' | 'numeric' | 'date' | 'ip'

/**
 * Types of the global condition keys that are not strings, in lower case.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const types: Readonly<Record<string, Type>> = {
  'aws:principalarn': 'arn',
  'aws:sourcearn': 'arn',
  'aws:chatbotsourcearn': 'arn',
  'aws:sourcevpcarn': 'arn',
  'aws:principalisawsservice': 'bool',
  'aws:assumedroot': 'bool',
  'aws:multifactorauthpresent': 'bool',
  'aws:viaawsservice': 'bool',
  'aws:viaawsmcpservice': 'bool',
  'aws:ismcpserviceaction': 'bool',
  'aws:securetransport': 'bool',
  'aws:multifactorauthage': 'numeric',
  'aws:tokenissuetime': 'date',
  'aws:currenttime': 'date',
  'aws:epochtime': 'date',
  'aws:sourceip': 'ip',
  'aws:vpcsourceip': 'ip',
  'aws:ec2instancesourceprivateipv4': 'ip',
  'ec2:sourceinstancearn': 'arn',
  'lambda:sourcefunctionarn': 'arn',
  'ssm:sourceinstancearn': 'arn',
  'ec2:roledelivery': 'numeric',
}

const strings = [
  /^aws:(principal|request|resource)tag\//,
  /^aws:(principal|source|resource|vpce)(account|orgid|orgpaths|owner)$/,
  /^aws:(principalservicename|principalservicenameslist|principaltype|userid|username|federatedprovider|sourceidentity)$/,
  /^aws:(ec2instancesourcevpc|sourcevpc|sourcevpce|calledvia|calledviafirst|calledvialast|referer|requestedregion|tagkeys|useragent)$/,
]

/** The type of a global key; undefined for any other key. @param key in lower case */
export function globalKeyType(key: string): Type | undefined {
  if (Object.hasOwn(types, key)) return types[key]
  return strings.some((pattern) => pattern.test(key)) ? 'string' : undefined
}

/** Keys of a service that describe the caller's session, so that a request for any action may carry them. */
export const sessionKeys: ReadonlySet<string> = new Set([
  'ec2:roledelivery',
  'ec2:sourceinstancearn',
  'glue:roleassumedby',
  'glue:credentialissuingservice',
  'lambda:sourcefunctionarn',
  'ssm:sourceinstancearn',
  'identitystore:userid',
  'sts:sourceidentity',
])
