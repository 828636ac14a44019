package org.wilcoss.custody.receipts;

import org.wilcoss.custody.kits.EventRow;

/**
 * What somebody can show of a custody event.
 *
 * @param event with the hash of its entry
 * @param url the receipt's page, for those who may see the event
 * @param proofUrl the file that proves it ({@link ReceiptFile}), once it is proven
 */
public record Receipt(EventRow event, String url, String proofUrl, ReceiptState state) {}
