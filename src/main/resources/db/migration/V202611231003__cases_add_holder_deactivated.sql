-- Why: whoever may no longer sign in can hold a kit all the same, and somebody must get it back.

ALTER TYPE casekind ADD VALUE 'holder_deactivated';
