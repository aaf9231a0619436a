#!/usr/bin/env bash
# The steps on shards as array jobs, without Redis: deploy/slurm.sh FOLDER TASKS [options of sbatch …]
# One array a step, each after the one before; the last job merges. Run again, it goes on with what is missing.
set -euo pipefail
if [ $# -lt 2 ]; then
  echo "Say: deploy/slurm.sh FOLDER TASKS [options of sbatch ...]" >&2
  exit 2
fi
folder=$(realpath "$1")
tasks=$2
shift 2
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
command="node '$project/src/bin/crosscultural.cjs' shards"

after=()
for step in segment sketch pairs verify; do
  job=$(sbatch --parsable --job-name="$step" --array="1-$tasks" --cpus-per-task=2 --mem-per-cpu=2G "${after[@]}" "$@" \
    --wrap "$command run '$folder' --processes 2 --step $step --shard \$SLURM_ARRAY_TASK_ID/$tasks")
  after=(--dependency="afterok:${job%%;*}" --kill-on-invalid-dep=yes)
done
sbatch --parsable --job-name=merge "${after[@]}" "$@" --wrap "$command merge '$folder'"
