/**
 * The rules of the forms that come with FormPress, by the data that keeps and breaks each.
 *
 * <ul>
 *   <li>{@code SelfEvaluationRulesTest}: every rule of the 自评表
 *   <li>{@code TargetDeclarationRulesTest}: every rule of the 申报表
 *   <li>{@code SelfEvaluationFamilyTest}: the rules of the other self-evaluations, and what they find in published ones
 *   <li>{@code PublishedFormsTest}: what the rules find in the published forms
 *   <li>{@code FindingsOfPublishedFormsTest}: all findings in the published forms, line by line
 *   <li>{@code MeasureTest}: which texts are measured values ({@code Measure}, {@code Comparison}), and how two compare
 *   <li>{@code RuleKindsTest}: kinds of rules on a form made for them ({@code RuleForm})
 *   <li>{@code PlaceholdersTest}: words of the blank form that are left in a filled-in one
 *   <li>{@code RowNameTest}: what a name means without its points ({@code RowName})
 *   <li>{@code GarbledTextTest}: texts that a wrong encoding has spoilt ({@code QuestionMarks}, {@code Misreading})
 *   <li>{@code InvisibleCharactersTest}: characters that nobody sees ({@code InvisibleRule})
 *   <li>{@code AnyFindingTest}: whatever a form holds, its findings can be told
 * </ul>
 *
 * <p>The kinds of rules ({@code SumRule} and the like) and {@code RuleReader}, with the faults that a {@code checks.yml} may
 * have, are tested by {@code FormRulesTest} and {@code TemplateGuideTest} in {@code render}.
 */
package org.formpress.check;
