package org.formpress.http.filter;

/** Filter order: requests pass from low to high. Constants, because annotations accept no enum values. */
final class FilterOrder {

    static final int REQUEST_ID = 0;
    static final int HOST_HEADER = 1;
    static final int CROSS_SITE = 2;
    static final int API_KEY = 3;
    static final int BODY_MEMORY = 4;
    static final int QUERY_ENCODING = 5;
    static final int QUERY_PARAMETERS = 6;
    static final int PAGE_METHODS = 7;

    private FilterOrder() {}
}
