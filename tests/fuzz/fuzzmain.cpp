// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"
#include "support/randomplan.h"
#include "support/trials.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>

using facet::test::anyNumber;
using facet::test::Random;

namespace {

constexpr qint64 patience = 5000; // ms for one input

/// Words that readers of many formats look at twice.
const QList<QByteArray> words{"\"",   ",",        "\n",  "\r\n",     "---", "&a",
                              "*a",   "!!x",      "- ",  ": ",       "|\n", "[](",
                              "![](", "<script>", "%00", "\xff\xfe", "\0A", "\xc3",
                              "9e99", "99999999", "-1",  "file:///", "((",  "\t"};

QByteArray mutated(QByteArray bytes, const QList<QByteArray> &seeds, Random &random)
{
    for (int changes = anyNumber(random, 1, 6); changes > 0; --changes) {
        const int at = anyNumber(random, 0, static_cast<int>(bytes.size()));
        const int span = std::min(anyNumber(random, 1, 64), static_cast<int>(bytes.size()) - at);
        switch (anyNumber(random, 0, 6)) {
        case 0:
            bytes.remove(at, span);
            break;
        case 1:
            bytes.insert(at, bytes.mid(at, span).repeated(anyNumber(random, 1, 40)));
            break;
        case 2:
            bytes.insert(at, words[anyNumber(random, 0, static_cast<int>(words.size()) - 1)]);
            break;
        case 3: {
            const QByteArray &other =
                seeds[anyNumber(random, 0, static_cast<int>(seeds.size()) - 1)];
            bytes.insert(at, other.mid(anyNumber(random, 0, static_cast<int>(other.size())), span));
            break;
        }
        default:
            if (at < bytes.size()) {
                bytes[at] = static_cast<char>(anyNumber(random, 0, 255));
            }
        }
    }
    return bytes;
}

/// Runs one input; leaves it in a file first, so that it is there after a crash.
bool runOne(const QByteArray &bytes)
{
    QElapsedTimer timer;
    timer.start();
    const auto *data = reinterpret_cast<const uint8_t *>(bytes.constData());
    LLVMFuzzerTestOneInput(data, static_cast<size_t>(bytes.size()));
    return timer.elapsed() < patience;
}

bool keep(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// `fuzz_x [SECONDS [SEED]]`: the seeds and then mutations of them; the input that is being run is
/// in last-input. `fuzz_x FILE`: that input once.
int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    bool isNumber = false;
    const QString usual = QString::number(facet::test::trials(20, 600));
    const int seconds = args.value(1, usual).toInt(&isNumber);
    if (!isNumber) {
        QFile file(args.value(1));
        return file.open(QIODevice::ReadOnly) && runOne(file.readAll()) ? 0 : 1;
    }
    const QList<QByteArray> seeds = fuzzSeeds();
    for (const QByteArray &seed : seeds) {
        if (!runOne(seed)) {
            std::fputs("a seed takes too long\n", stderr);
            return 1;
        }
    }
    Random random(args.value(2, QStringLiteral("1")).toUInt());
    QElapsedTimer timer;
    timer.start();
    int count = 0;
    for (; timer.elapsed() < seconds * 1000; ++count) {
        const QByteArray &seed = seeds[anyNumber(random, 0, static_cast<int>(seeds.size()) - 1)];
        const QByteArray input = mutated(seed, seeds, random);
        if (!keep(QStringLiteral("last-input"), input) || !runOne(input)) {
            std::fputs("an input takes too long; it is in last-input\n", stderr);
            return 1;
        }
    }
    std::printf("%d inputs\n", count);
    return 0;
}
