// What the language server uses of the core, folder by folder. The command line, where each command is a separate start, and the client
// import the one module that they need: bundled and minified, the modules that `check` needs are 837 KB and take 47 ms of processor time to
// load, this door 1,424 KB and 87 ms (medians of nine starts of Node 24, beside other work).

// checking: a document under check: blocks, findings, suppressions, spelling
export { CheckedDocument } from "./checking/checkedDocument.ts";
export { directivesOf, spellDocument } from "./checking/spellDocument.ts";
export { type UnreadBlock, unreadBlocks } from "./checking/unreadBlocks.ts";
// configuration: the schema of slick.json, reading and checking it
export type { ConfigurationProblem } from "./configuration/checkValue.ts";
export { configurationOfSettings } from "./configuration/ownSettings.ts";
// document: level > skill > project > bullet, folded from the blocks
export type { LayoutKind } from "./document/layout.ts";
export { type EntityKind, nameKey, skillKey } from "./document/names.ts";
export {
  holdsTable,
  isSameLevel,
  type Level,
  namesProjects,
  type Project,
  type RequirementsDocument,
  type Skill,
  skillsOf,
} from "./document/requirementsDocument.ts";
// evidence: what counts: metrics, strength, sentences that appear twice, open points
export type { DocumentStrength } from "./evidence/documentStrength.ts";
export { evidenceKeys } from "./evidence/evidenceKey.ts";
export { documentStrength } from "./evidence/strengthOf.ts";
// features/coverage
export { type CoverageSummary, countsOf, coverageOf } from "./features/coverage/coverage.ts";
export { correctEverywhere, correctionsIn } from "./features/editing/corrections.ts";
// features/editing
export { preferredEdits, safeEdits, safeFixes } from "./features/editing/fixAll.ts";
export { fixesFor, settleFixes } from "./features/editing/fixesFor.ts";
export { formatEdits } from "./features/editing/format.ts";
export { insertionFor, levelChoices, noPlaceFor, projectNames } from "./features/editing/insertion.ts";
export { pasteAsBullets } from "./features/editing/pasteBullets.ts";
export { ignoreWordEdit, suppressionEdit } from "./features/editing/silence.ts";
export { Typing } from "./features/editing/typing.ts";
export { wordAt } from "./features/editing/wordAt.ts";
// features/exports
export { exportChoices } from "./features/exports/exportChoices.ts";
export { type ExportFormat, type ExportFormatId, exportFormats } from "./features/exports/exportFormats.ts";
export { ExportError } from "./features/exports/selection.ts";
// features/moves
export { mergeSkills, sortSkills } from "./features/moves/arrange.ts";
export type { Movable, MoveAnswer, MoveDocument } from "./features/moves/move.ts";
export { extract, insert, moveNodes } from "./features/moves/moveNode.ts";
export { removeNodes } from "./features/moves/removeNodes.ts";
export { sentenceBreaks, splitBullet } from "./features/moves/splitBullet.ts";
export { evidenceTables, tablesToHeadings } from "./features/moves/tableToHeadings.ts";
export { toTable } from "./features/moves/toTable.ts";
// features/navigation
export { coloured, colouredKinds } from "./features/navigation/colouring.ts";
export { completionAt, completionTriggers } from "./features/navigation/completion.ts";
export { type Description, describeEntity } from "./features/navigation/describeEntity.ts";
export {
  describeHint,
  describeRule,
  findingsAround,
  isMessageHidden,
} from "./features/navigation/describeFindings.ts";
export { documentLinks, placeOfFragment } from "./features/navigation/documentLinks.ts";
export { namedLineAt } from "./features/navigation/entity.ts";
export { foldingSpans, lineFoldingSpans } from "./features/navigation/folding.ts";
export { decoded } from "./features/navigation/headingLinks.ts";
export { lensesOf } from "./features/navigation/lenses.ts";
export type { NavigableDocument } from "./features/navigation/navigableDocument.ts";
export { definitionOf, type Occurrence, occurrencesOf } from "./features/navigation/occurrences.ts";
export { type OutlineKind, type OutlineNode, outlineOf } from "./features/navigation/outline.ts";
export { type Renaming, rename, renamePlaceAt } from "./features/navigation/rename.ts";
export { selectionSpans } from "./features/navigation/selectionSpans.ts";
export { workspaceSymbols } from "./features/navigation/workspaceSymbols.ts";
// features/review
export type { Change, ChangedPlace } from "./features/review/change.ts";
export { changeGroups } from "./features/review/changeGroups.ts";
export { reviewSince } from "./features/review/reviewChanges.ts";
// features/tools
export { type ToolDocument, ToolError, type ToolHost } from "./features/tools/tool.ts";
// features/tree
export { treeOf } from "./features/tree/tree.ts";
export type { TreeEntry } from "./features/tree/treeEntry.ts";
export { treeGroupings } from "./features/tree/treeGroupings.ts";
// findings: what a rule says: severity, fixes, actions, related places
export type { Action, DoubtfulProject, SkillMerge } from "./findings/action.ts";
export {
  type Finding,
  type Fix,
  type Severity,
  type SpellingVerdict,
  severities,
} from "./findings/finding.ts";
// projects: names of projects: how alike two are, which is established, what the author answered
export { linesToRename } from "./projects/linesToRename.ts";
export { ProjectAnswers } from "./projects/projectAnswers.ts";
// settings: what slick.json holds, merged, and edited as text
export type { Configuration, ConfiguredProject } from "./settings/configuration.ts";
export { addAnswer, type ProjectAnswer, removeAnswer } from "./settings/editProjects.ts";
export { addIntended } from "./settings/editReuse.ts";
export { type RuleSetting, ruleSetting, setRule, turnedOff } from "./settings/editRule.ts";
export { setTarget } from "./settings/editTargets.ts";
export { addWord, configurationFileName, removeWord } from "./settings/editWords.ts";
// spelling: what is a right word
export type { Speller, SpellerProblem } from "./spelling/speller.ts";
// text: spans, lines, marks, edit distance, sorted lists, a memory for what is asked of words
export { commonEnds, groupBy, isIdentical } from "./text/collections.ts";
export { lineAt } from "./text/lines.ts";
export { plainBullet } from "./text/marks.ts";
export { type Span, spansTouch, type TextEdit } from "./text/span.ts";
// wording: counted things, gaps in words, HTML
export { countedSkills } from "./wording/counted.ts";
export { escapeMarkdown } from "./wording/escape.ts";
// workspace: what is kept of all documents of a workspace, which files are looked at, and which are ours
export { isRequirementsFileName, lookAtName } from "./workspace/files.ts";
export { recognise } from "./workspace/recognise.ts";
export { StoredDocument, type WorkspaceDocument } from "./workspace/workspaceDocument.ts";
