"""An entry names the earning rule that gave it, and a visit keeps what each rule gave, or why it gave nothing."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0014_stranger_texts")]

    initial = False

    operations = [
        ops.AddField(model_name="Entry", name="rule", field=fields.CharField(max_length=32, null=True)),
        ops.AddField(model_name="Visit", name="rules", field=fields.TextField(null=True)),
    ]
