package org.formpress.font;

import java.util.Optional;

/**
 * A font file for a PDF.
 *
 * @param compact  whether it is a {@code CFF} table, and not a TrueType file
 * @param deflated the same compressed (RFC 1950), if that was made along
 */
@SuppressWarnings("ArrayRecordComponent") // never modified
public record FontProgram(boolean compact, byte[] bytes, Optional<byte[]> deflated) {}
