// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/document.h"
#include "sample.h"
#include "storage/planfile.h"
#include "support/treetext.h"
#include "window/appearance.h"
#include "window/mainwindow.h"
#include "window/mergedialog.h"
#include "window/restoredialog.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>
#include <QUndoStack>

using namespace facet;
using namespace Qt::StringLiterals;
using window::MainWindow;
using window::MergeDialog;
using window::MergeModel;
using window::RestoreDialog;

namespace {

Plan renamed(const Plan &plan, const QString &from, const QString &to)
{
    Unit unit = plan.get(test::unitNamed(plan, from));
    unit.name = to;
    return plan.with(unit);
}

Plan smallPlan() { return test::planFromOutline(u"Company\n  Sales\n  Support\n  Legal"_s); }

/// Three places that both changed: two names, and a note.
MergeInput contradiction()
{
    Person anna;
    anna.id = Id<Person>{77};
    anna.name = u"Anna"_s;
    const Plan base = smallPlan().with(anna);
    anna.note = u"Knows the newsroom, and half of the press."_s;
    const Plan mine =
        renamed(renamed(base, u"Sales"_s, u"Selling"_s), u"Legal"_s, u"Law"_s).with(anna);
    anna.note = u"On leave until May."_s;
    const Plan theirs =
        renamed(renamed(base, u"Sales"_s, u"Trade"_s), u"Legal"_s, u"Justice"_s).with(anna);
    return {base, mine, theirs};
}

QPushButton *button(const QWidget &dialog, const QString &text)
{
    for (auto *found : dialog.findChildren<QPushButton *>()) {
        if (found->text().remove(u'&') == text) {
            return found;
        }
    }
    return nullptr;
}

void click(QTableView &table, int row, int column)
{
    const QRect cell = table.visualRect(table.model()->index(row, column));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
}

} // namespace

/// The merge window and the list of backups.
class TestMergeDialog final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void modelIsSound();
    void modelDecidesAllRowsTogether();
    void clicksDecide();
    void keysDecide();
    void allAtOnce();
    void looks();
    void changedFilesAreMergedInTheWindow();
    void backupsAreRestored();

private:
    std::unique_ptr<MainWindow> open(const QString &path);

    QTemporaryDir m_folder;
    std::unique_ptr<window::Appearance> m_appearance;
};

void TestMergeDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    qputenv("FACET_STATE_DIR", m_folder.filePath(u"state"_s).toLocal8Bit());
    QCoreApplication::setOrganizationName(u"facet-test"_s);
    QCoreApplication::setApplicationName(u"facet-test"_s);
    QSettings().clear();
    m_appearance = std::make_unique<window::Appearance>();
}

std::unique_ptr<MainWindow> TestMergeDialog::open(const QString &path)
{
    auto made = std::make_unique<MainWindow>(Document::open(path).value(), *m_appearance);
    made->setAttribute(Qt::WA_DeleteOnClose, false);
    made->show();
    return made;
}

void TestMergeDialog::modelIsSound()
{
    MergeModel model(contradiction());
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.undecided(), 3);
    QVERIFY(!model.choose(0, MergeModel::What));
    QVERIFY(!model.choose(7, MergeModel::Here));
    QVERIFY(model.choose(0, MergeModel::InFile));
    QCOMPARE(model.undecided(), 2);
}

/// However many rows there are, they are decided in one go.
void TestMergeDialog::modelDecidesAllRowsTogether()
{
    MergeModel model(contradiction());
    QSignalSpy decided(&model, &MergeModel::decided);
    model.chooseAll(MergeSide::Theirs);
    QCOMPARE(decided.size(), 1);
    QCOMPARE(model.undecided(), 0);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex inFile = model.index(row, MergeModel::InFile);
        QCOMPARE(inFile.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    }
}

void TestMergeDialog::clicksDecide()
{
    const MergeInput input = contradiction();
    MergeDialog dialog(input, u"plan.facet"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *table = dialog.findChild<QTableView *>();
    QVERIFY(!button(dialog, u"Merge"_s)->isEnabled());
    for (int row = 0; row < 3; ++row) {
        const bool canTakeBoth =
            table->model()->index(row, MergeModel::BothTexts).flags() & Qt::ItemIsEnabled;
        click(*table, row, canTakeBoth ? MergeModel::BothTexts : MergeModel::InFile);
    }
    QPushButton *merge = button(dialog, u"Merge"_s);
    QVERIFY(merge->isEnabled());
    QTest::mouseClick(merge, Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    const Plan merged = mergePlans(input, dialog.choices()).plan;
    QVERIFY(test::outlineOf(merged).contains(u"Trade"_s));
    QVERIFY(test::outlineOf(merged).contains(u"Justice"_s));
    QCOMPARE(merged.get(Id<Person>{77}).note,
             u"Knows the newsroom, and half of the press.\n\nOn leave until May."_s);
}

void TestMergeDialog::keysDecide()
{
    MergeDialog dialog(contradiction(), u"plan.facet"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *table = dialog.findChild<QTableView *>();
    QTest::keyClick(table, Qt::Key_Space); // here, and on to the next
    QTest::keyClick(table, Qt::Key_Right);
    QTest::keyClick(table, Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(button(dialog, u"Merge"_s)->isEnabled());
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.choices().values().count(MergeSide::Mine), 1);
    QCOMPARE(dialog.choices().values().count(MergeSide::Theirs), 2);
}

void TestMergeDialog::allAtOnce()
{
    const MergeInput input = contradiction();
    MergeDialog dialog(input, u"plan.facet"_s);
    dialog.show();
    QTest::mouseClick(button(dialog, u"All from the file"_s), Qt::LeftButton);
    QVERIFY(button(dialog, u"Merge"_s)->isEnabled());
    QVERIFY(mergePlans(input, dialog.choices()).plan == input.theirs);
}

void TestMergeDialog::looks()
{
    MergeDialog dialog(contradiction(), u"plan.facet"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *table = dialog.findChild<QTableView *>();
    click(*table, 0, MergeModel::Here);
    const auto texts = dialog.findChildren<QPlainTextEdit *>();
    QCOMPARE(texts.size(), 2);
    QVERIFY(texts.first()->toPlainText() != texts.last()->toPlainText());
    QVERIFY(!table->horizontalScrollBar()->isVisible());
    if (const QString folder = qEnvironmentVariable("FACET_SHOTS"); !folder.isEmpty()) {
        dialog.grab().save(folder + u"/mergedialog.png"_s);
    }
}

void TestMergeDialog::changedFilesAreMergedInTheWindow()
{
    const QString path = m_folder.filePath(u"merged.facet"_s);
    Document::create(path, smallPlan()).value()->flush().value();
    const auto window = open(path);
    Document &document = window->document();
    document.perform({u"Rename"_s, renamed(document.plan(), u"Sales"_s, u"Mine"_s)});
    const auto file = storage::readPlanFile(path).value();
    QVERIFY(storage::writePlanFile(path, renamed(file.plan, u"Sales"_s, u"Theirs"_s), file.planId,
                                   {file.identity, false}));
    QTRY_VERIFY_WITH_TIMEOUT(window->findChild<MergeDialog *>(), 20'000);
    auto *dialog = window->findChild<MergeDialog *>();
    click(*dialog->findChild<QTableView *>(), 0, MergeModel::InFile);
    QTest::mouseClick(button(*dialog, u"Merge"_s), Qt::LeftButton);
    QVERIFY(test::outlineOf(document.plan()).contains(u"Theirs"_s));
    document.undoStack()->undo();
    QVERIFY(test::outlineOf(document.plan()).contains(u"Mine"_s));
    QVERIFY(document.flush());
    QVERIFY(storage::readPlanFile(path)->plan == document.plan());
}

void TestMergeDialog::backupsAreRestored()
{
    const QString path = m_folder.filePath(u"kept.facet"_s);
    Document::create(path, samplePlan().value()).value()->flush().value();
    const Plan before = storage::readPlanFile(path)->plan;
    {
        const auto document = Document::open(path).value();
        document->perform({u"Empty the plan"_s, smallPlan()});
        QVERIFY(document->flush());
    }
    const auto window = open(path);
    bool seen = false;
    QTimer::singleShot(0, this, [&] {
        auto *dialog = window->findChild<RestoreDialog *>();
        auto *list = dialog->findChild<QTreeWidget *>();
        QTRY_VERIFY_WITH_TIMEOUT(button(*dialog, u"Restore"_s)->isEnabled(), 20'000);
        QTreeWidgetItem *item = list->topLevelItem(0);
        QCOMPARE(item->text(1).toInt(), int(before.all<Person>().size()));
        QVERIFY(item->text(2).toInt() > 0 && item->text(3).toInt() > 0);
        if (const QString folder = qEnvironmentVariable("FACET_SHOTS"); !folder.isEmpty()) {
            dialog->grab().save(folder + u"/restoredialog.png"_s);
        }
        seen = true;
        QTest::keyClick(list, Qt::Key_Return);
        if (dialog->isVisible()) {
            dialog->reject();
        }
    });
    window->restoreBackup();
    QVERIFY(seen);
    QVERIFY(window->document().plan() == before);
    window->document().undoStack()->undo();
    QVERIFY(window->document().plan().all<Person>().empty());
}

QTEST_MAIN(TestMergeDialog)
#include "tst_mergedialog.moc"
