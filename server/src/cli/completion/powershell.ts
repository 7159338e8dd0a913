import { commandTables } from '../options/index.ts';
import { type Offer, operandsOf, optionsOf, valuesOf } from './values.ts';

/** The completion for PowerShell 5.1 and later. */
export const powershellCompletion = (): string => `\
# Completion of brieflint for PowerShell: brieflint completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName brieflint -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = @{
${commandTables.map(entryOf).join('\n')}
  }
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
  if ($words.Count -le 1) { $offer = @{ Words = @(${list([...commandTables.map(({ name }) => name), '--help', '--version'])}); Extensions = @() } }
  else {
    $command = $commands[$words[1]]
    if (-not $command) { return }
    if ($words.Count -gt 2 -and $command.Values.ContainsKey($words[-1])) { $offer = $command.Values[$words[-1]] }
    elseif ($wordToComplete.StartsWith('-')) { $offer = @{ Words = $command.Options; Extensions = @() } }
    else { $offer = $command.Operands }
  }
  $offer.Words | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
  if ($offer.Extensions.Count -gt 0) {
    [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) | Where-Object {
      $extension = [System.IO.Path]::GetExtension($_.ListItemText).TrimStart('.')
      $_.ResultType -eq 'ProviderContainer' -or $offer.Extensions -contains '*' -or $offer.Extensions -contains $extension
    }
  }
}
`;

function entryOf(table: (typeof commandTables)[number]): string {
  const options = optionsOf(table);
  const values = options
    .filter(([, option]) => option.type === 'string')
    .flatMap(([name, option]) =>
      [`--${name}`, ...(option.short ? [`-${option.short}`] : [])].map(
        (written) => `'${written}' = ${offer(valuesOf(option))}`,
      ),
    );
  return `    '${table.name}' = @{
      Options = @(${list(options.map(([name]) => `--${name}`))})
      Operands = ${offer(operandsOf(table))}
      Values = @{
${values.map((value) => `        ${value}\n`).join('')}      }
    }`;
}

const offer = ({ words, extensions }: Offer): string =>
  `@{ Words = @(${list(words)}); Extensions = @(${list(extensions)}) }`;

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
