"""What the rooms above may hear of."""

from django.dispatch import Signal

# A commune has sent its complement: `deposit` is the new Deposit. Sent in the transaction of the
# sending, with the dossier's row locked.
complement_sent = Signal()
# A commune has sent its dossier, be it again or a complement: `deposit` is the new Deposit. Sent at
# the end of the same transaction.
deposit_made = Signal()
# Answers of `dossier` were changed by `user`. Sent in the transaction of the saving.
answers_saved = Signal()
