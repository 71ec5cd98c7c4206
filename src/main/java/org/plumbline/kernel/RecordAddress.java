package org.plumbline.kernel;

/**
 * A module’s word on addresses that name a record of its own, asked before the page is sent: Flow finds out only in the
 * page, when the answer’s status has gone out.
 */
public interface RecordAddress {
    /** There is no such record, or it is not the signed-in person’s. @param path without the leading slash */
    boolean isMissing(String path);
}
