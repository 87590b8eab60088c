/**
 * The catalogue, and JSON that becomes checked data or every fault at once.
 *
 * <ul>
 *   <li>{@code FormCatalogueTest}: folders of forms, their schemas and settings, and what is wrong with them
 *   <li>{@code SharedPartsTest}: definitions that several schemas share, and where a grid was read
 *   <li>{@code FitSettingsTest}: steps that set a form tighter
 *   <li>{@code FormReaderTest}: what is accepted stays exactly as it was written
 *   <li>{@code RefusalTest}: what is refused, where, and with which words
 *   <li>{@code ReadingPropertyTest}: the same for any text, number and bytes
 *   <li>{@code CheckedSchemaTest}: what is checked is what the published schemas demand, by the validator and by {@code QuickSchema}
 *   <li>{@code CheckedTreeTest}: data that is a tree already is held to the same
 *   <li>{@code OtherValidatorsTest}: what validators that are not ours make of the schemas
 *   <li>{@code MessagesTest}: both languages have the same messages, and every one a remedy
 * </ul>
 *
 * <p>{@code SchemaFaults} and all of {@code parse} are tested by {@code RefusalTest};
 * {@code SettingsReader} by {@code FormCatalogueTest}; {@code BookDesign} and {@code BookPlaces} by the tests of {@code book};
 * {@code SimilarName} by {@code RefusalTest} and {@code KnownParametersTest}.
 */
package org.formpress.form;
