"""Which badge a challenge gave that was paid with a visit."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0032_programme_versions")]

    initial = False

    operations = [
        ops.AddField(model_name="RuleUse", name="badge", field=fields.CharField(null=True, max_length=32)),
    ]
