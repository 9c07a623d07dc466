// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartfixture.h"

#include <QAccessible>
#include <QTest>

using namespace facet;
using namespace facet::test;
using namespace Qt::StringLiterals;

namespace {

QStringList heard;

/// Writes down what a screen reader would be told.
void listen(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement) {
        heard.append(u"says: "_s + static_cast<QAccessibleAnnouncementEvent *>(event)->message());
    } else if (event->type() == QAccessible::Focus && event->accessibleInterface()) {
        heard.append(u"focus: "_s + event->accessibleInterface()->text(QAccessible::Name));
    }
}

QString asText(QAccessibleInterface *item)
{
    QStringList below;
    for (int i = 0; i < item->childCount(); ++i) {
        below.append(asText(item->child(i)));
    }
    const QString name = item->text(QAccessible::Name);
    return below.isEmpty() ? name : name + u'(' + below.join(u' ') + u')';
}

} // namespace

/// The chart as a screen reader sees it.
class AccessTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Chart> chart;

    QAccessibleInterface *tree() const
    {
        return QAccessible::queryAccessibleInterface(chart->view.get());
    }
    QAccessibleInterface *root() const { return tree()->child(0); }

private slots:
    void initTestCase()
    {
        QAccessible::setActive(true);
        QAccessible::installUpdateHandler(listen);
    }
    void init()
    {
        chart = std::make_unique<Chart>();
        chart->view->show();
        chart->view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(chart->view.get()));
        chart->view->setFocus();
        heard.clear();
    }
    void cleanup() { chart.reset(); }

    void isATreeOfListItems()
    {
        QVERIFY(tree());
        QCOMPARE(tree()->role(), QAccessible::Tree);
        QCOMPARE(tree()->text(QAccessible::Name), u"Organisation chart"_s);
        QCOMPARE(tree()->childCount(), 1);
        QCOMPARE(root()->role(), QAccessible::ListItem);
        QCOMPARE(
            asText(root()),
            u"Acme(Marketing(Brand Social Events) Operations(Support Logistics) Technology People)"_s);
        QCOMPARE(root()->parent(), tree());
        QCOMPARE(root()->child(1)->parent(), root());
        QCOMPARE(root()->indexOfChild(root()->child(2)), 2);
        QVERIFY(!root()->child(99));
        QVERIFY(!tree()->child(-1));
    }

    void cardsTellWhatTheyShow()
    {
        QAccessibleInterface *card = root()->child(0);
        const QString description = card->text(QAccessible::Description);
        QVERIFY2(description.contains(u"Anna Berg"_s), qPrintable(description));
        QCOMPARE(card->attributesInterface()->attributeValue(QAccessible::Attribute::Level).toInt(),
                 2);
        QVERIFY(card->rect().isValid());
        QCOMPARE(tree()->childAt(card->rect().center().x(), card->rect().center().y()), card);
        QVERIFY(!card->text(QAccessible::Identifier).isEmpty());
    }

    void statesFollow()
    {
        QAccessibleInterface *card = root()->child(0);
        QVERIFY(card->state().focusable && card->state().selectable && card->state().expanded);
        QVERIFY(!card->state().selected);
        chart->selection.select(marketing);
        QVERIFY(card->state().selected && card->state().focused);
        QCOMPARE(tree()->focusChild(), card);
        chart->view->scene().setCollapsed(marketing, true);
        QVERIFY(card->state().collapsed && !card->state().expanded);
        QCOMPARE(card->childCount(), 0);
        QAccessibleInterface *leaf = root()->child(2);
        QVERIFY(!leaf->state().expandable && !leaf->state().collapsed);
        chart->view->zoomAbout({0, 0}, 3);
        chart->view->ensureVisible(marketing);
        QVERIFY(!card->state().offscreen);
        QVERIFY(root()->child(3)->state().offscreen);
    }

    void hiddenCardsAreNoLongerValid()
    {
        QAccessibleInterface *card = root()->child(0)->child(0);
        const QAccessible::Id id = QAccessible::uniqueId(card);
        chart->view->scene().setCollapsed(marketing, true);
        QVERIFY(!QAccessible::accessibleInterface(id));
        chart->view->scene().setCollapsed(marketing, false);
        QCOMPARE(root()->child(0)->child(0)->text(QAccessible::Name), u"Brand"_s);
    }

    void actionsAct()
    {
        QAccessibleActionInterface *card = root()->child(1)->actionInterface();
        QVERIFY(card);
        card->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(chart->selection.current(), ObjectRef(operations));
        QVERIFY(card->actionNames().contains(QAccessibleActionInterface::toggleAction()));
        card->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(chart->view->scene().isCollapsed(operations));
    }

    void nameCanBeSet()
    {
        root()->child(2)->setText(QAccessible::Name, u"Engineering"_s);
        QCOMPARE(chart->plan().get(technology).name, u"Engineering"_s);
    }

    void selectionInterface()
    {
        QAccessibleSelectionInterface *selection = tree()->selectionInterface();
        QVERIFY(selection);
        QVERIFY(selection->select(root()->child(0)));
        QVERIFY(selection->select(root()->child(1)));
        QCOMPARE(selection->selectedItemCount(), 2);
        QCOMPARE(selection->selectedItem(1), root()->child(1));
        QVERIFY(selection->unselect(root()->child(0)));
        QCOMPARE(chart->selection.all(), QList<ObjectRef>{operations});
        QVERIFY(selection->clear());
        QVERIFY(chart->selection.isEmpty());
        QVERIFY(selection->selectAll());
        QCOMPARE(selection->selectedItemCount(), 10);
    }

    void walkingIsHeard()
    {
        chart->selection.select(marketing);
        QTest::keyClick(chart->view.get(), Qt::Key_Right);
        QCOMPARE(heard, (QStringList{u"focus: Marketing"_s, u"focus: Operations"_s}));
    }

    void movesAndRefusalsAreHeard()
    {
        drop(*chart, chart->middle(technology), {{support}, {}});
        QVERIFY2(heard.contains(u"says: "_s + chart->undoText()), qPrintable(heard.join(u'\n')));
        heard.clear();
        chart->selection.select(acme);
        QTest::keyClick(chart->view.get(), Qt::Key_Up, Qt::AltModifier);
        QVERIFY2(!heard.filter(u"says: "_s).isEmpty(), "says why not");
    }
};

QTEST_MAIN(AccessTest)
#include "tst_canvas_access.moc"
