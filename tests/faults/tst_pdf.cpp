// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../deck/deckplans.h"
#include "../deck/pdfreader.h"
#include "deck/deck.h"
#include "model/planbuilder.h"
#include "support/randomplan.h"
#include "support/trials.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QTest>
#include <QTextDocument>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

namespace {

/// What ends a string, a dictionary or an object of a PDF, starts an action, or hides.
const QStringList &pieces()
{
    static const QStringList list{u"http://"_s,
                                  u"https://"_s,
                                  u"mailto:"_s,
                                  u"javascript:"_s,
                                  u"file:///"_s,
                                  u"example.org"_s,
                                  u"/a/b?c=d&e=f#g"_s,
                                  u")"_s,
                                  u"("_s,
                                  u"\\"_s,
                                  u"\\)"_s,
                                  u">>"_s,
                                  u"<<"_s,
                                  u"/S/JavaScript/JS(app.alert(1))"_s,
                                  u"/Launch"_s,
                                  u" endobj 9 0 obj "_s,
                                  u"%00"_s,
                                  u"%0a"_s,
                                  u"%"_s,
                                  u"ü"_s,
                                  u"日本"_s,
                                  u"\u202e"_s,
                                  u"\u200b"_s,
                                  u"👩🏽‍💻"_s,
                                  u"@"_s,
                                  u" "_s,
                                  u"'"_s,
                                  u"\""_s,
                                  u"[x](y)"_s};
    return list;
}

QString anyText(Random &random, int most)
{
    QString text;
    for (int i = anyNumber(random, 1, most); i > 0; --i) {
        text += pieces()[anyNumber(random, 0, static_cast<int>(pieces().size()) - 1)];
    }
    return text.left(180);
}

QString anyAddress(Random &random)
{
    return pieces()[anyNumber(random, 0, 2)] + u"example.org/"_s + anyText(random, 6);
}

/// Every name and title of a plan replaced, and @p links addresses in its assumptions.
Plan fuzzed(const Plan &plan, int links, Random &random)
{
    PlanBuilder builder(plan);
    forEachKind([&]<class E>() {
        for (const auto &[id, box] : plan.all<E>()) {
            E entity = box.get();
            forEachField<E>([&]<class F>(const F &field) {
                if constexpr (std::is_same_v<typename F::Type, QString>) {
                    if (field.options.title || std::is_same_v<E, Settings>) {
                        entity.*(field.member) = u"N"_s + anyText(random, 4);
                    }
                }
            });
            builder.put(entity);
        }
    });
    for (int i = 0; i < links; ++i) {
        Assumption assumption;
        assumption.id = Id<Assumption>{900'000 + i};
        assumption.name = u"A"_s + anyText(random, 3);
        assumption.source = u"see "_s + anyAddress(random);
        builder.put(assumption);
    }
    return builder.build();
}

} // namespace

/// Decks of plans whose texts try to break out of the file: row A18 of the acceptance matrix.
class TestPdf final : public QObject
{
    Q_OBJECT

private slots:
    void hostileTextsStayTexts();
    void aPdfThatTrustsItsLinksIsSeen();
};

void TestPdf::hostileTextsStayTexts()
{
    constexpr int linksInEach = 50;
    const int decks = trials(1'000, 10'000) / linksInEach;
    int links = 0;
    for (int i = 0; i < decks; ++i) {
        Random random(static_cast<quint32>(i));
        const Plan plan = fuzzed(makeDeckPlan({.departments = 2}), linksInEach, random);
        deck::DeckOptions options;
        options.date = QDate(2026, 6, 1);
        options.locale = u"en_GB"_s;
        options.author = anyText(random, 4);
        const auto pdf = deck::makeDeck(plan, options);
        const QByteArray where = "deck " + QByteArray::number(i);
        QVERIFY2(pdf, where.constData());
        const PdfReader reader(*pdf);
        QVERIFY2(reader.complaints().isEmpty(), qPrintable(reader.complaints()));
        QVERIFY2(reader.badLinks().isEmpty(), qPrintable(reader.badLinks().join(u'\n')));
        QVERIFY2(reader.activeKeys().isEmpty(), qPrintable(reader.activeKeys().join(u'\n')));
        links += reader.links();
    }
    QVERIFY2(links > decks * linksInEach / 4, QByteArray::number(links).constData());
}

/// The detector of the test above: Qt's own writer puts the address into the file as it is.
void TestPdf::aPdfThatTrustsItsLinksIsSeen()
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    {
        QPdfWriter writer(&buffer);
        QTextDocument document;
        document.setHtml(u"<a href=\"http://x/)/S/JavaScript/JS(app.alert(1))/X(\">click</a>"_s);
        document.print(&writer);
    }
    const PdfReader reader(pdf);
    QVERIFY(!reader.activeKeys().isEmpty() || !reader.badLinks().isEmpty());
}

int main(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    TestPdf test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pdf.moc"
