import { expect, test } from "vitest";

import { inductionStatus, inPlainWords } from "./status-word";

test.each([
  ["Exempt", "exempt"],
  ["Fail", "failed"],
  ["FailedinWales", "failedInWales"],
  ["InductionExtended", "extended"],
  ["InProgress", "inProgress"],
  ["NotYetCompleted", "notYetCompleted"],
  ["Pass", "passed"],
  ["PassedinWales", "passedInWales"],
  ["RequiredtoComplete", "requiredToComplete"],
  ["None", "none"],
  ["RequiredToComplete", "requiredToComplete"],
  ["Passed", "passed"],
  ["pass", "passed"],
  ["Failed", "failed"],
  ["FailedInWales", "failedInWales"],
])("the induction status %j of DQT is %j", (word, status) => {
  expect(inductionStatus(word)).toBe(status);
});

test("an induction status that no version knows is not guessed", () => {
  expect(inductionStatus("Paused")).toBeNull();
  expect(inductionStatus("")).toBeNull();
  expect(inductionStatus(null)).toBeNull();
});

test.each([
  ["DeferredForSkillsTests", "Deferred for skills tests"],
  ["InTraining", "In training"],
  ["Pass", "Pass"],
  ["pass", "pass"],
  ["HEI", "HEI"],
  ["EYITTGraduateEntry", "EYITT graduate entry"],
  ["TeachFirstProgrammeCC", "Teach first programme CC"],
  ["HighPotentialITT", "High potential ITT"],
  ["KeyStage2", "Key stage 2"],
  ["In progress", "In progress"],
  ["Provider-led (postgrad)", "Provider-led (postgrad)"],
  [null, null],
])("the word %j reads %j", (word, words) => {
  expect(inPlainWords(word)).toBe(words);
});
