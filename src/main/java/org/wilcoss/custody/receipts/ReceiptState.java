package org.wilcoss.custody.receipts;

/** Whether the event's entry has its place in the ledger, so that it can be proven: it gets it within a second or two. */
public enum ReceiptState {
    PENDING,
    PROVEN
}
