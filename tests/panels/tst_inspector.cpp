// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panelfixture.h"
#include "panels/dateeditor.h"
#include "panels/emptystate.h"
#include "panels/inspector.h"
#include "panels/leveleditor.h"
#include "panels/markdowneditor.h"
#include "panels/markdownview.h"
#include "panels/objecttreeview.h"
#include "panels/pictureeditor.h"
#include "panels/relatedlist.h"
#include "panels/roweditor.h"
#include "panels/seatlist.h"
#include "support/randomplan.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace facet;
using namespace facet::panels;
using facet::test::control;
using facet::test::typeInto;
using facet::test::Workplace;

namespace {

/// The inspector on an object, shown.
struct Shown : Workplace
{
    explicit Shown(ObjectRef object, const Plan &plan = test::richPlan())
        : Workplace(plan), panel(context)
    {
        selection.select(object);
        QVERIFY(test::showPanel(panel, {360, 900}));
    }

    QLineEdit *line(const QString &name) const { return control<QLineEdit>(panel, name); }

    QToolButton *button(const QString &name) const { return control<QToolButton>(panel, name); }

    /// Leaves the field by Tab.
    void leave() const { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); }

    bool says(const QString &words) const
    {
        return std::ranges::any_of(panel.findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisibleTo(&panel) && label->text().contains(words);
        });
    }

    Inspector panel;
};

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void typingInOneFieldIsOneStep()
    {
        Shown shown(test::support);
        typeInto(shown.line(u"Name"_s), u"Help desk"_s);
        QCOMPARE(shown.plan().get(test::support).name, u"Help desk"_s);
        QCOMPARE(shown.undo().count(), 1);
        shown.leave();
        typeInto(shown.line(u"Name"_s), u"Care"_s);
        QCOMPARE(shown.undo().count(), 2);
        shown.undo().undo();
        QCOMPARE(shown.line(u"Name"_s)->text(), u"Help desk"_s);
        shown.undo().undo();
        QCOMPARE(shown.line(u"Name"_s)->text(), u"Support"_s);
        QVERIFY(shown.says(u"Support"_s));
    }

    void aPlanWithoutSettingsGetsThem()
    {
        const Plan rich = test::richPlan();
        Shown shown({}, rich.without(rich.settings().id));
        QVERIFY(!shown.plan().settings().id);
        auto *empty = shown.panel.findChild<EmptyState *>();
        QVERIFY(empty);
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(shown.plan().settings().id);
        QCOMPARE(shown.undo().count(), 1);
        QVERIFY(shown.line(u"Title"_s));
        shown.undo().undo();
        QVERIFY(!shown.plan().settings().id);
    }

    void aBlankAtTheEndStaysWhileTyping()
    {
        Shown shown(test::support);
        typeInto(shown.line(u"Name"_s), u"Care "_s);
        QCOMPARE(shown.line(u"Name"_s)->text(), u"Care "_s);
        shown.leave();
        QCOMPARE(shown.line(u"Name"_s)->text(), u"Care"_s);
    }

    void anEmptyNameIsRefusedBesideTheField()
    {
        Shown shown(test::support);
        auto *name = shown.line(u"Name"_s);
        name->setFocus();
        name->selectAll();
        QTest::keyClick(name, Qt::Key_Backspace);
        QCOMPARE(shown.plan().get(test::support).name, u"Support"_s);
        QVERIFY(shown.says(u"not possible"_s));
        shown.leave();
        QCOMPARE(name->text(), u"Support"_s);
        QVERIFY(!shown.says(u"not possible"_s));
    }

    void choicesFlagsAndNumbers()
    {
        Shown shown(test::support);
        auto *kind = control<QComboBox>(shown.panel, u"Kind"_s);
        kind->setFocus();
        QTest::keyClick(kind, Qt::Key_Up);
        QVERIFY(shown.plan().get(test::support).kind == UnitKind::Department);
        auto *hub = control<QCheckBox>(shown.panel, u"Hub"_s);
        QTest::mouseClick(hub, Qt::LeftButton, {}, QPoint(8, hub->height() / 2));
        QVERIFY(shown.plan().get(test::support).hub);
        auto *target = control<QSpinBox>(shown.panel, u"Target level"_s);
        QCOMPARE(target->text(), u"none"_s);
        target->setFocus();
        QTest::keyClick(target, Qt::Key_Up);
        QCOMPARE(shown.plan().get(test::support).target, std::optional(1));
        QTest::keyClick(target, Qt::Key_Down);
        QCOMPARE(shown.plan().get(test::support).target, std::optional<int>());
    }

    void numbersMayBeNoneAndMustBeNumbers()
    {
        Shown shown(test::calls);
        auto *baseline = shown.line(u"Baseline"_s);
        QCOMPARE(baseline->text(), u"400"_s);
        typeInto(baseline, u"412.5"_s);
        QCOMPARE(shown.plan().get(test::calls).baseline, std::optional(412.5));
        typeInto(baseline, u"many"_s);
        QCOMPARE(shown.plan().get(test::calls).baseline, std::optional(412.5));
        shown.leave();
        QCOMPARE(baseline->text(), u"412.5"_s);
        baseline->setFocus();
        baseline->selectAll();
        QTest::keyClick(baseline, Qt::Key_Backspace);
        QVERIFY(!shown.plan().get(test::calls).baseline);
    }

    void datesAreTypedSteppedAndEmptied()
    {
        Shown shown(test::fewerCalls);
        auto *due = shown.line(u"Due"_s);
        typeInto(due, u"2031-03-09"_s);
        QCOMPARE(shown.plan().get(test::fewerCalls).due, QDate(2031, 3, 9));
        QTest::keyClick(due, Qt::Key_Up);
        QCOMPARE(shown.plan().get(test::fewerCalls).due, QDate(2031, 3, 10));
        QTest::keyClick(due, Qt::Key_PageDown);
        QCOMPARE(shown.plan().get(test::fewerCalls).due, QDate(2031, 2, 10));
        due->selectAll();
        QTest::keyClick(due, Qt::Key_Backspace);
        QVERIFY(!shown.plan().get(test::fewerCalls).due.isValid());
    }

    void datesRoundTripInEveryLocale_data()
    {
        QTest::addColumn<QString>("locale");
        for (const char *name :
             {"en_US", "en_GB", "de_DE", "ar_EG", "fa_IR", "ja_JP", "fi_FI", "hu_HU"}) {
            QTest::addRow("%s", name) << QString::fromLatin1(name);
        }
    }

    void datesRoundTripInEveryLocale()
    {
        QFETCH(const QString, locale);
        const QLocale former;
        QLocale::setDefault(QLocale(locale));
        const QDate date(2031, 12, 9);
        const QDate back = DateEditor::parse(DateEditor::write(date));
        const QDate iso = DateEditor::parse(u"2031-12-09"_s);
        QLocale::setDefault(former);
        QCOMPARE(back, date);
        QCOMPARE(iso, date);
    }

    void referencesAreFoundByName()
    {
        Shown shown(test::support);
        auto *parent = shown.line(u"Part of"_s);
        QCOMPARE(parent->text(), u"Operations"_s);
        typeInto(parent, u"marketing"_s);
        parent->completer()->popup()->hide();
        QTest::keyClick(parent, Qt::Key_Return);
        QCOMPARE(shown.plan().get(test::support).parent, test::marketing);
        typeInto(parent, u"nowhere"_s);
        shown.leave();
        QCOMPARE(parent->text(), u"Marketing"_s);
        QTest::mouseClick(shown.button(u"Go to “Part of”"_s), Qt::LeftButton);
        QCOMPARE(shown.selection.current(), ObjectRef(test::marketing));
    }

    /// Nothing is listed before somebody types or asks, and then only what matches.
    void referencesListWhatIsAskedFor()
    {
        Shown shown(test::support);
        auto *parent = shown.line(u"Part of"_s);
        const QAbstractItemModel *listed = parent->completer()->model();
        parent->setFocus();
        QCOMPARE(listed->rowCount(), 0);
        typeInto(parent, u"mark"_s);
        QCOMPARE(listed->rowCount(), 1);
        QCOMPARE(listed->index(0, 0).data(Qt::UserRole).value<ObjectRef>(),
                 ObjectRef(test::marketing));
        parent->completer()->popup()->hide();
        QTest::keyClick(parent, Qt::Key_Down);
        QCOMPARE(listed->rowCount(), static_cast<int>(shown.plan().all<Unit>().size()));
        parent->completer()->popup()->hide();
    }

    void listsOfReferencesGrowAndShrink()
    {
        Shown shown(test::fewerCalls);
        auto *units = shown.line(u"Contributing units"_s);
        typeInto(units, u"People"_s);
        units->completer()->popup()->hide();
        QTest::keyClick(units, Qt::Key_Return);
        QCOMPARE(shown.plan().get(test::fewerCalls).contributors, QList{test::people});
        QTest::mouseClick(shown.button(u"Take out People"_s), Qt::LeftButton);
        QVERIFY(shown.plan().get(test::fewerCalls).contributors.isEmpty());
    }

    void levelsByKeyAndByMouse()
    {
        Shown shown(test::anna);
        auto *technical = control<PipSlider>(shown.panel, u"Technical"_s);
        QCOMPARE(technical->value(), 3);
        technical->setFocus();
        QTest::keyClick(technical, Qt::Key_1);
        QCOMPARE(shown.plan().get(test::anna).technical, 1);
        QTest::keyClick(technical, Qt::Key_Right);
        QCOMPARE(shown.plan().get(test::anna).technical, 2);
        QCOMPARE(shown.undo().count(), 1); // one field, one step
        QTest::mouseClick(technical, Qt::LeftButton, {}, QPoint(85, technical->height() / 2));
        QCOMPARE(shown.plan().get(test::anna).technical, 4);
    }

    void picturesAreKeptSmall()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"face.png"_s);
        QImage image(800, 400, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(path));
        PictureEditor::setFileSource([path](QWidget *) { return path; });
        Shown shown(test::anna);
        QTest::mouseClick(shown.button(u"Photo"_s), Qt::LeftButton);
        const QByteArray photo = shown.plan().get(test::anna).photo;
        QVERIFY(photo.startsWith("\xff\xd8"));
        QCOMPARE(QImage::fromData(photo).size(), QSize(96, 48));
        QTest::mouseClick(shown.button(u"Remove “Photo”"_s), Qt::LeftButton);
        QVERIFY(shown.plan().get(test::anna).photo.isEmpty());
        PictureEditor::setFileSource(
            [&folder](QWidget *) { return folder.filePath(u"none.png"_s); });
        QTest::mouseClick(shown.button(u"Photo"_s), Qt::LeftButton);
        QCOMPARE(shown.refusals.size(), 1);
        PictureEditor::setFileSource({});
    }

    void markdownIsOneStepAndCanBePreviewed()
    {
        Shown shown(test::support);
        auto *text = control<QPlainTextEdit>(shown.panel, u"Needs"_s);
        text->setFocus();
        QTest::keyClicks(text, u"**Fewer** calls"_s);
        QCOMPARE(shown.plan().get(test::support).needs, u"**Fewer** calls"_s);
        QCOMPARE(shown.undo().count(), 1);
        QTest::mouseClick(shown.button(u"Preview “Needs”"_s), Qt::LeftButton);
        auto *view = control<MarkdownView>(shown.panel, u"Preview of “Needs”"_s);
        QVERIFY(view);
        QCOMPARE(view->toPlainText().trimmed(), u"Fewer calls"_s);
    }

    void otherObjectsLeaveWhatIsTypedAlone()
    {
        Shown shown(test::support);
        auto *name = shown.line(u"Name"_s);
        name->setFocus();
        name->setText(u"not yet said"_s); // as an input method would before it commits
        shown.context.perform(edit::setTier(shown.plan(), test::video, Tier::Core));
        QCOMPARE(name->text(), u"not yet said"_s);
    }

    void peopleAreAddedMovedAndSeated()
    {
        Shown shown(test::support);
        auto *name = shown.line(u"Name of the new person"_s);
        typeInto(name, u"Dora Eck"_s);
        typeInto(shown.line(u"Title of the new position"_s), u"Agent"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(peopleOf(shown.plan(), test::support).size(), 3);
        auto *view = shown.panel.findChild<SeatList *>()->view();
        QCOMPARE(test::textOf(*view->model()), u"Anna Berg\nCara Diaz\nvacant\nDora Eck\n"_s);
        view->setCurrentIndex(view->model()->index(3, 0));
        QTest::mouseClick(shown.button(u"Move up"_s), Qt::LeftButton);
        QCOMPARE(test::textOf(*view->model()), u"Anna Berg\nCara Diaz\nDora Eck\nvacant\n"_s);
        QTest::mouseClick(shown.button(u"Make head of the unit"_s), Qt::LeftButton);
        QCOMPARE(shown.plan().get(headOf(shown.plan(), test::support)).name, u"Dora Eck"_s);
        QTest::mouseClick(shown.button(u"Vacate"_s), Qt::LeftButton);
        QCOMPARE(peopleOf(shown.plan(), test::support).size(), 2);
        QCOMPARE(shown.selection.current(),
                 ObjectRef(test::support)); // the list selects for itself
        QTest::mouseClick(shown.button(u"Delete position"_s), Qt::LeftButton);
        QCOMPARE(positionsOf(shown.plan(), test::support).size(), 3);
    }

    void relatedObjectsAreAddedAndTakenAway()
    {
        Shown shown(test::support);
        auto *related = shown.panel.findChild<RelatedList *>();
        related->startAdding(kindOf<Concern>());
        auto *form = related->findChild<RowEditor *>();
        QVERIFY(form);
        typeInto(control<QLineEdit>(*form, u"Statement"_s), u"Who answers at night?"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(shown.plan().referring<&Concern::unit>(test::support).size(), 2U);
        QVERIFY(!related->findChild<RowEditor *>()
                || !related->findChild<RowEditor *>()->isVisible());
        const auto *model = static_cast<const ObjectTreeModel *>(related->view()->model());
        related->view()->setCurrentIndex(model->indexOf(test::fewerCalls));
        QTest::mouseClick(shown.button(u"Take away"_s), Qt::LeftButton);
        QVERIFY(shown.plan().contains(test::fewerCalls)); // only untied
        QVERIFY(!shown.plan().get(test::fewerCalls).unit);
        related->view()->setCurrentIndex(model->indexOf(Id<Participation>{81}));
        QTest::keyClick(related->view(), Qt::Key_Delete);
        QVERIFY(!shown.plan().contains(Id<Participation>{81}));
    }

    void everyKindCanBeInspected()
    {
        Workplace workplace(test::randomPlan(7, 40));
        Inspector inspector(workplace.context);
        QVERIFY(test::showPanel(inspector));
        forEachKind([&]<class E>() {
            if (kindOf<E>() == kindOf<Settings>()) {
                return; // of the plan as a whole, never selected
            }
            const QList<ObjectRef> objects = objectsOf(workplace.plan(), kindOf<E>());
            QVERIFY2(!objects.isEmpty(), Describe<E>::key);
            workplace.selection.select(objects.first());
            const QList<QLabel *> labels = inspector.findChildren<QLabel *>();
            QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
                return label->text() == infoOf(kindOf<E>()).translatedLabel();
            }));
        });
        QCOMPARE(workplace.undo().count(), 0); // looking changes nothing
    }

    void manyAreCountedAndChangedAtOnce()
    {
        Shown shown(test::support);
        shown.selection.select(QList<ObjectRef>{test::anna, test::ben, test::forum});
        QVERIFY(shown.says(u"3 object"_s));
        QVERIFY(shown.says(u"2 People"_s));
        shown.selection.select(QList<ObjectRef>{test::anna, test::ben});
        auto *stage = control<QComboBox>(shown.panel, u"Stage"_s);
        QCOMPARE(stage->currentIndex(), -1); // they differ
        stage->setFocus();
        QTest::keyClick(stage, Qt::Key_End);
        QVERIFY(shown.plan().get(test::anna).stage == Stage::Empowered);
        QVERIFY(shown.plan().get(test::ben).stage == Stage::Empowered);
        QCOMPARE(shown.undo().count(), 1);
        auto *unit = shown.line(u"Move all to the unit"_s);
        typeInto(unit, u"People"_s);
        unit->completer()->popup()->hide();
        QTest::keyClick(unit, Qt::Key_Return);
        QCOMPARE(peopleOf(shown.plan(), test::people).size(), 2);
    }

    void markdownLoadsNothingAndLinksAsk()
    {
        QStringList asked;
        QStringList opened;
        MarkdownView::setLinkConsent([&](QWidget *, const QUrl &url) {
            asked.append(url.toString());
            return url.host() == u"good.example";
        });
        MarkdownView::setLinkOpener([&](const QUrl &url) { opened.append(url.toString()); });
        MarkdownView view;
        view.setMarkdownText(
            u"![x](file:///etc/passwd) ![y](https://a.example/p.png) <img src=\"z\"> "
            "[bad](file:///etc/passwd) [worse](javascript:alert(1)) [good](https://good.example/x)"_s);
        const QString shown = view.toPlainText();
        QCOMPARE(shown.count(u"[image]"_s), 2);
        const QString html = view.document()->toHtml();
        QVERIFY(!html.contains(u"passwd"_s));
        QVERIFY(!html.contains(u"javascript"_s));
        QVERIFY(html.contains(u"https://good.example/x"_s));
        QCOMPARE(view.loadResource(QTextDocument::ImageResource, QUrl(u"file:///x.png"_s))
                     .value<QImage>()
                     .size(),
                 QSize(1, 1));
        emit view.anchorClicked(QUrl(u"https://good.example/x"_s));
        emit view.anchorClicked(QUrl(u"https://other.example/"_s));
        emit view.anchorClicked(QUrl(u"file:///etc/passwd"_s));
        QCOMPARE(asked, QStringList({u"https://good.example/x"_s, u"https://other.example/"_s}));
        QCOMPARE(opened, QStringList{u"https://good.example/x"_s});
        MarkdownView::setLinkConsent({});
    }
};

QTEST_MAIN(TestInspector)

#include "tst_inspector.moc"
