package org.wilcoss.custody.witnesses;

import org.wilcoss.custody.ledger.Checkpoint;

/** Somebody or something that keeps checkpoints. */
interface Witness {
    WitnessKind kind();

    /**
     * Takes a checkpoint; returns when it is kept, or on its way by somebody who answers for it. May be repeated.
     *
     * @throws NotDelivered if it is not
     */
    void take(Checkpoint checkpoint) throws NotDelivered;
}
