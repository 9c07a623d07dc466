// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/mime.h"
#include "document/selection.h"

#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace facet;

/// The one selection, and what drags carry.
class SelectionTest final : public QObject
{
    Q_OBJECT

private:
    static constexpr Id<Unit> a{1}, b{2};
    static constexpr Id<Channel> channel{1}; // the same number, another kind

private slots:
    void theLastIsCurrent()
    {
        Selection selection;
        QSignalSpy changed(&selection, &Selection::changed);
        QVERIFY(selection.current().isNull());
        selection.select({a, channel, a});
        QCOMPARE(selection.all(), (QList<ObjectRef>{channel, a}));
        QCOMPARE(selection.current(), ObjectRef(a));
        QCOMPARE(selection.of<Unit>(), QList{a});
        QCOMPARE(changed.size(), 1);
        selection.select({channel, a});
        QCOMPARE(changed.size(), 1); // nothing new
        selection.select(ObjectRef(b));
        QCOMPARE(selection.all(), QList<ObjectRef>{b});
        selection.select(ObjectRef());
        QVERIFY(selection.isEmpty());
    }

    void toggleAddsAndTakesOut()
    {
        Selection selection;
        selection.toggle(a);
        selection.toggle(b);
        QCOMPARE(selection.current(), ObjectRef(b));
        selection.toggle(a);
        QCOMPARE(selection.all(), QList<ObjectRef>{b});
    }

    void whatVanishesIsDropped()
    {
        Selection selection;
        selection.select({a, b, channel});
        const Plan before = Plan().with(Unit{.id = a}).with(Unit{.id = b});
        selection.drop(difference(before, before.without(a)));
        QCOMPARE(selection.all(), (QList<ObjectRef>{b, channel}));
        QSignalSpy changed(&selection, &Selection::changed);
        selection.drop(difference(before, before.with(Unit{.id = b, .order = 3})));
        QVERIFY(changed.isEmpty());
    }

    void dragsCarryObjects()
    {
        const DraggedObjects dragged{{a, channel}, b};
        QCOMPARE(decodeObjects(encodeObjects(dragged).get()), dragged);
        QVERIFY(dragged.allOf<Unit>().isEmpty());
        QCOMPARE((DraggedObjects{{a, b}, {}}.allOf<Unit>()), (QList{a, b}));
        QCOMPARE((DraggedObjects{{channel}, {}}.only<Channel>()), channel);
        QVERIFY((DraggedObjects{{a, b}, {}}.only<Unit>().isNull()));
    }

    void damagedAndForeignDragsCarryNothing()
    {
        const QByteArray good = encodeObjects({{a, b}, {}})->data(objectsMimeType());
        const auto decoded = [](const QByteArray &bytes) {
            QMimeData mime;
            mime.setData(objectsMimeType(), bytes);
            return decodeObjects(&mime);
        };
        QVERIFY(!decoded(good).isEmpty());
        for (qsizetype length = 0; length < good.size(); ++length) {
            QVERIFY(decoded(good.left(length)).isEmpty());
        }
        QByteArray foreign = good;
        foreign[7] = static_cast<char>(foreign[7] + 1);
        QVERIFY(decoded(foreign).isEmpty());
        QByteArray unknownKind = good;
        unknownKind[12] = 0x7f;
        QVERIFY(decoded(unknownKind).isEmpty());
        QVERIFY(decodeObjects(nullptr).isEmpty());
        QMimeData text;
        text.setText(QStringLiteral("x"));
        QVERIFY(decodeObjects(&text).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SelectionTest)
#include "tst_selection.moc"
