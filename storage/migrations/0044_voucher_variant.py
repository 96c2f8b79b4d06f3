"""By which wording of its promotion a voucher was claimed: it is called as that one says."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0043_told")]

    initial = False

    operations = [
        ops.AddField(model_name="Voucher", name="variant", field=fields.SmallIntField(db_default=1)),
    ]
