"""From which of a promotion's wordings on they correct those before: 0 where none does."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0056_told_findings")]

    initial = False

    operations = [
        ops.AddField(model_name="Promotion", name="corrected", field=fields.SmallIntField(db_default=0)),
    ]
