/** Signatures in containers (CMS, RFC 5652): who signed, when, and whether the mathematics hold. Nothing is asked of any server. */
@NullMarked
package org.formpress.cms;

import org.jspecify.annotations.NullMarked;
