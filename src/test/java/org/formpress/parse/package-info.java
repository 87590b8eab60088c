/**
 * JSON text from outside.
 *
 * <ul>
 *   <li>{@code OtherEncodingTest}: data in GBK or UTF-16 is called that
 * </ul>
 *
 * <p>{@code JsonTree}, {@code SyntaxFault} and {@code NumberToken} are tested by {@code RefusalTest} and {@code FormReaderTest}.
 */
package org.formpress.parse;
