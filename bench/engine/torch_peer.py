"""The same BERT as bench/engine/bert.ts in PyTorch, one thread. Reads lines "train N" or "infer N" and answers with one
JSON line: the CPU milliseconds of each of N steps and the last loss."""
import json
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(1)
torch.manual_seed(1)
size = json.loads(sys.argv[1])
H, A, V, B, L = size["hidden"], size["heads"], size["vocabulary"], size["batch"], size["length"]


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query_key_value = nn.Linear(H, 3 * H)
        self.output = nn.Linear(H, H)
        self.attention_norm = nn.LayerNorm(H, eps=1e-12)
        self.intermediate = nn.Linear(H, 4 * H)
        self.final = nn.Linear(4 * H, H)
        self.output_norm = nn.LayerNorm(H, eps=1e-12)

    def forward(self, x, bias):
        q, k, v = (
            part.view(B, L, A, H // A).transpose(1, 2) for part in self.query_key_value(x).split(H, dim=2)
        )
        p = torch.softmax(q @ k.transpose(2, 3) / (H // A) ** 0.5 + bias, dim=-1)
        context = (p @ v).transpose(1, 2).reshape(B, L, H)
        h = self.attention_norm(self.output(context) + x)
        return self.output_norm(self.final(F.gelu(self.intermediate(h))) + h)


class Bert(nn.Module):
    def __init__(self):
        super().__init__()
        self.word, self.position, self.segment = nn.Embedding(V, H), nn.Embedding(512, H), nn.Embedding(2, H)
        self.norm = nn.LayerNorm(H, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(size["layers"]))
        self.heads = nn.Linear(H, 4)

    def forward(self, ids, segments, bias):
        positions = torch.arange(L).expand(B, L)
        x = self.norm(self.word(ids) + self.position(positions) + self.segment(segments))
        for layer in self.layers:
            x = layer(x, bias)
        return self.heads(x)


model = Bert()
for parameter in model.parameters():
    if parameter.dim() > 1:
        nn.init.normal_(parameter, std=0.02)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-4)
places = torch.arange(B * L)
ids = (10 + places * 7919 % (V - 100)).view(B, L)
segments = torch.zeros(B, L, dtype=torch.long)
bias = torch.zeros(B, 1, 1, L)
labels = (places % 9 == 0).long()
weights = torch.tensor([1.0, 3.0])


def train():
    optimizer.zero_grad(set_to_none=True)
    logits = model(ids, segments, bias).view(-1, 4)
    start = F.cross_entropy(logits[:, :2], labels, weights, reduction="sum")
    end = F.cross_entropy(logits[:, 2:], labels, weights, reduction="sum")
    loss = (start + end) / (2 * B)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return loss.item()


def infer():
    with torch.inference_mode():
        return model(ids, segments, bias).sum().item()


for line in sys.stdin:
    kind, count = line.split()
    model.train(kind == "train")
    times, value = [], 0
    for _ in range(int(count)):
        begin = time.process_time()
        value = train() if kind == "train" else infer()
        times.append((time.process_time() - begin) * 1000)
    print(json.dumps({"times": times, "value": value}), flush=True)
