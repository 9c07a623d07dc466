// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/orgchartview.h"
#include "deck/deck.h"
#include "document/document.h"
#include "edit/units.h"
#include "sample.h"
#include "storage/historycopy.h"
#include "support/fixtures.h"
#include "support/treetext.h"
#include "window/actions.h"
#include "window/appearance.h"
#include "window/application.h"
#include "window/boards.h"
#include "window/finder.h"
#include "window/importdialog.h"
#include "window/mainwindow.h"
#include "window/prompts.h"
#include "window/search.h"
#include "window/singleinstance.h"
#include "window/startwindow.h"
#include "window/statusline.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QUndoStack>

using namespace facet;
using namespace Qt::StringLiterals;
using window::MainWindow;

/// The window on a plan: its commands, panels, status line, dialogs.
class TestWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everyCommandHasAnIdAndAMenu();
    void shortcutsAreUnambiguous();
    void everyControlHasAName();
    void saysWhatWasDoneAndUndoesIt();
    void savesAndReopens();
    void exportsTheDeckInTheBackground();
    void exportsTheHistoryForWhoeverAsks();
    void refusesToOpenNonsense();
    void findsCommandsAndObjects();
    void projectsAndComesBack();
    void changesTheLook();
    void keepsDocksAndView();
    void importsThroughTheDialog();
    void importKeepsWhatCameInMeanwhile();
    void raisesTheWindowOfAPlan();
    void startPageOffersWhatToDo();
    void docksFollowTheSizeAndAreReset();
    void badgesLeadToTheFindings();
    void anotherStartFindsThePlanUnderItsNewName();

private:
    MainWindow *open(const Plan &plan);

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<window::Appearance> m_appearance;
    QPointer<MainWindow> m_window;
    QStringList m_told;
    QString m_answer;
};

void TestWindow::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    qputenv("FACET_STATE_DIR", m_folder.filePath(u"state"_s).toLocal8Bit());
    QCoreApplication::setOrganizationName(u"facet-test"_s);
    QCoreApplication::setApplicationName(u"facet-test"_s);
    QSettings().clear();
    m_appearance = std::make_unique<window::Appearance>();
    window::Prompts &prompts = window::prompts();
    prompts.openFile = [this](QWidget *, const QString &, const QString &) { return m_answer; };
    prompts.saveFile = [this](QWidget *, const QString &, const QString &, const QString &) {
        return m_answer;
    };
    prompts.tell = [this](QWidget *, const QString &, const QString &text) { m_told.append(text); };
    prompts.confirm = [](QWidget *, const QString &, const QString &, const QString &) {
        return true;
    };
}

void TestWindow::init()
{
    m_told.clear();
    m_answer.clear();
}

void TestWindow::cleanup()
{
    if (m_window) {
        m_window->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QVERIFY(!m_window);
}

MainWindow *TestWindow::open(const Plan &plan)
{
    const QString path = m_folder.filePath(u"plan%1.facet"_s.arg(++m_count));
    auto document = Document::create(path, plan);
    if (!document) {
        return nullptr;
    }
    m_window = new MainWindow(std::move(*document), *m_appearance);
    m_window->show();
    m_window->activateWindow();
    return QTest::qWaitForWindowExposed(m_window) ? m_window.data() : nullptr;
}

void TestWindow::everyCommandHasAnIdAndAMenu()
{
    const MainWindow *w = open(*samplePlan());
    QVERIFY(w);
    QSet<QString> ids;
    for (const window::ActionRow &row : window::actionRows()) {
        const QString id = QString::fromLatin1(row.id);
        QVERIFY2(!ids.contains(id), row.id);
        ids.insert(id);
        const auto *action = w->findChild<QAction *>(id);
        QVERIFY2(action && !action->associatedObjects().isEmpty(), row.id);
    }
    QCOMPARE(w->menuBar()->actions().size(), 5);
}

void TestWindow::shortcutsAreUnambiguous()
{
    const MainWindow *w = open(Plan());
    QVERIFY(w);
    QHash<QString, QString> taken;
    for (const QAction *action : w->allActions()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString text = keys.toString();
            QVERIFY2(!text.isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(
                !taken.contains(text),
                qPrintable(u"%1: %2 and %3"_s.arg(text, taken.value(text), action->objectName())));
            taken.insert(text, action->objectName());
        }
    }
    QVERIFY(taken.contains(u"Ctrl+E"_s));
}

void TestWindow::everyControlHasAName()
{
    MainWindow *w = open(*samplePlan());
    QVERIFY(w);
    for (QWidget *widget : w->findChildren<QWidget *>()) {
        const bool inner = qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
            || qobject_cast<QComboBox *>(widget->parentWidget()) || widget->focusProxy();
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || inner) {
            continue;
        }
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        const QString name = accessible ? accessible->text(QAccessible::Name) : QString();
        QVERIFY2(!name.isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' '
                            + widget->objectName() + u" in "_s
                            + QString::fromLatin1(widget->parentWidget()->metaObject()->className())
                            + u' ' + widget->parentWidget()->objectName()));
    }
}

void TestWindow::saysWhatWasDoneAndUndoesIt()
{
    MainWindow *w = open(test::planFromOutline(u"Firm\n  Sales\n  Support"_s));
    QVERIFY(w);
    const Plan before = w->document().plan();
    const auto step = edit::moveUnit(before, test::unitNamed(before, u"Support"_s),
                                     edit::Place::Into, test::unitNamed(before, u"Sales"_s));
    w->document().perform(*step);
    QCOMPARE(w->statusLine().message(), u"Move Support under Sales"_s);
    QTest::keyClick(w, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(w->document().plan() == before);
    QTest::keyClick(w, Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(w->document().plan() == step->plan);
}

void TestWindow::savesAndReopens()
{
    MainWindow *w = open(test::planFromOutline(u"Firm\n  Sales"_s));
    QVERIFY(w);
    w->document().perform(*edit::addUnit(w->document().plan(), u"Support"_s, edit::Place::Into,
                                         test::unitNamed(w->document().plan(), u"Firm"_s)));
    const Plan plan = w->document().plan();
    const QString path = w->document().path();
    w->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto again = Document::open(path);
    QVERIFY(again.has_value());
    QVERIFY((*again)->plan() == plan);
    QVERIFY((*again)->undoStack()->canUndo());
}

void TestWindow::exportsTheDeckInTheBackground()
{
    MainWindow *w = open(*samplePlan());
    QVERIFY(w);
    m_answer = m_folder.filePath(u"deck.pdf"_s);
    QTest::keyClick(w, Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_answer), 30000);
    QTRY_VERIFY(w->statusLine().message().contains(u"deck.pdf"_s));
    m_answer = m_folder.filePath(u"no/such/folder/deck.pdf"_s);
    w->exportDeck(deck::Preset::Full);
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), 1, 30000);
    QVERIFY(m_told.first().contains(u"deck.pdf"_s));
}

void TestWindow::exportsTheHistoryForWhoeverAsks()
{
    MainWindow *w = open(*samplePlan());
    QVERIFY(w);
    w->document().perform({u"Do something telling"_s, Plan()});
    m_answer = m_folder.filePath(u"with history.facet"_s);
    w->exportWithHistory();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_answer), 30000);
    const auto history = storage::historyIn(m_answer);
    QVERIFY(history && !history->isEmpty());
    QCOMPARE(history->last().text, u"Do something telling"_s);
    QVERIFY(w->document().flush());
    const auto own = storage::historyIn(w->document().path());
    QVERIFY(own && own->isEmpty());
    w->exportWithHistory(); // over a plan, which it must not
    QTRY_COMPARE_WITH_TIMEOUT(m_told.size(), 1, 30000);
}

void TestWindow::refusesToOpenNonsense()
{
    MainWindow *w = open(Plan());
    QVERIFY(w);
    m_answer = m_folder.filePath(u"nonsense.yaml"_s);
    QFile file(m_answer);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("facet: 1\nunits: &a [*a]\n");
    file.close();
    const Plan before = w->document().plan();
    w->importYaml();
    QCOMPARE(m_told.size(), 1);
    QVERIFY(w->document().plan() == before);
    m_answer = m_folder.filePath(u"missing.csv"_s);
    w->importPeople();
    QCOMPARE(m_told.size(), 2);
}

void TestWindow::findsCommandsAndObjects()
{
    MainWindow *w = open(test::planFromOutline(u"Firm\n  Sales\n    Müller & Co"_s));
    QVERIFY(w);
    const auto commands = window::commandEntries(*w, u"deck"_s);
    QVERIFY(!commands.isEmpty());
    QVERIFY(commands.first().detail.contains(u"Ctrl+E"_s));
    NameIndex names;
    const auto objects = window::objectEntries(*w, names, u"muller"_s);
    QCOMPARE(objects.size(), 1);
    objects.first().run();
    QCOMPARE(w->selection().current(),
             ObjectRef(test::unitNamed(w->document().plan(), u"Müller & Co"_s)));
    QTest::keyClick(w, Qt::Key_K, Qt::ControlModifier);
    auto *finder = w->findChild<window::Finder *>();
    QVERIFY(finder);
    QVERIFY(QTest::qWaitForWindowActive(finder));
    auto *line = finder->findChild<QLineEdit *>();
    QTRY_VERIFY(line->hasFocus());
    QTest::keyClicks(line, u"sales"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(w->selection().current(),
             ObjectRef(test::unitNamed(w->document().plan(), u"Sales"_s)));
    QCOMPARE(window::matchQuality(u"sales"_s, window::wordsOf(u"xyz"_s)), 0);
    QVERIFY(window::matchQuality(u"sales team"_s, window::wordsOf(u"Sal te"_s))
            > window::matchQuality(u"wholesale item"_s, window::wordsOf(u"Sal te"_s)));
}

void TestWindow::projectsAndComesBack()
{
    MainWindow *w = open(*samplePlan());
    QVERIFY(w);
    const QFont before = QApplication::font();
    QTest::keyClick(w, Qt::Key_F5);
    QVERIFY(m_appearance->isProjecting());
    QVERIFY(QApplication::font().pointSizeF() > before.pointSizeF());
    for (const auto *dock : w->findChildren<QDockWidget *>()) {
        QVERIFY(!dock->isVisible());
    }
    QTest::keyClick(w, Qt::Key_F5);
    QCOMPARE(QApplication::font().pointSizeF(), before.pointSizeF());
}

void TestWindow::changesTheLook()
{
    MainWindow *w = open(*samplePlan());
    QVERIFY(w);
    w->findChild<QAction *>(u"look.dark"_s)->trigger();
    QVERIFY(QApplication::palette().color(QPalette::Window).lightnessF() < 0.5F);
    w->findChild<QAction *>(u"look.light"_s)->trigger();
    QVERIFY(QApplication::palette().color(QPalette::Window).lightnessF() > 0.5F);
    QVERIFY(w->findChild<QAction *>(u"look.light"_s)->isChecked());
    QVERIFY(!w->findChild<QAction *>(u"look.dark"_s)->isChecked());
}

void TestWindow::keepsDocksAndView()
{
    MainWindow *w = open(*samplePlan());
    QVERIFY(w);
    QList<QDockWidget *> docks = w->findChildren<QDockWidget *>();
    QVERIFY(docks.size() >= 5);
    const QString name = docks.first()->objectName();
    docks.first()->close();
    w->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    w = open(*samplePlan());
    QVERIFY(w->findChild<QDockWidget *>(name)->isHidden());
    w->findChild<QDockWidget *>(name)->show();
}

void TestWindow::importsThroughTheDialog()
{
    const QString file = u"d3-org-chart/data-oracle.csv"_s;
    FACET_REQUIRE_FIXTURE(file);
    MainWindow *w = open(emptyPlan());
    QVERIFY(w);
    QTimer::singleShot(0, this, [] {
        auto *dialog = qobject_cast<window::ImportDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->result().report.people == 107, 10000);
        dialog->accept();
    });
    w->importPeopleFrom(fixturePath(file));
    QCOMPARE(w->document().plan().all<Person>().size(), 107U);
    QCOMPARE(w->document().undoStack()->count(), 1);
    QVERIFY(w->statusLine().message().contains(u"107"_s));
    w->document().undoStack()->undo();
    QVERIFY(w->document().plan().all<Person>().empty());
}

void TestWindow::importKeepsWhatCameInMeanwhile()
{
    const QString file = m_folder.filePath(u"people.csv"_s);
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("Name,Department\nAna Sousa,Sales\nBo Lind,Sales\n");
    csv.close();
    MainWindow *w = open(emptyPlan());
    QVERIFY(w);
    QTimer::singleShot(0, this, [w] {
        auto *dialog = qobject_cast<window::ImportDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->result().report.people == 2, 10000);
        const Plan merged = w->document().plan().with(Goal{.id = {77}, .title = u"Theirs"_s});
        w->document().perform({u"Merge"_s, merged});
        dialog->accept();
    });
    w->importPeopleFrom(file);
    QCOMPARE(w->document().plan().all<Person>().size(), 2U);
    QVERIFY(w->document().plan().contains(Id<Goal>{77}));
}

void TestWindow::raisesTheWindowOfAPlan()
{
    const QString plan = m_folder.filePath(u"raised.facet"_s);
    QVERIFY(!window::SingleInstance::raiseOther(plan));
    window::SingleInstance single;
    single.listenFor(plan);
    QSignalSpy raised(&single, &window::SingleInstance::raiseRequested);
    std::atomic<bool> answered = false;
    const std::unique_ptr<QThread> other(
        QThread::create([&] { answered = window::SingleInstance::raiseOther(plan); }));
    other->start();
    QVERIFY(raised.wait());
    QVERIFY(QTest::qWaitFor([&] { return other->isFinished(); }));
    QVERIFY(answered);
}

void TestWindow::startPageOffersWhatToDo()
{
    window::StartWindow start;
    const QSignalSpy wanted(&start, &window::StartWindow::sampleRequested);
    for (auto *button : start.findChildren<QAbstractButton *>()) {
        if (button->text().contains(u"ample"_s)) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QCOMPARE(wanted.count(), 1);
}

void TestWindow::anotherStartFindsThePlanUnderItsNewName()
{
    const QString before = m_folder.filePath(u"before.facet"_s);
    m_answer = m_folder.filePath(u"after.facet"_s);
    QVERIFY(Document::create(before, emptyPlan()).has_value());
    window::Application application;
    const QPointer<MainWindow> opened = application.openPlan(before);
    QVERIFY(opened);
    opened->saveAs();
    QCOMPARE(opened->document().path(), m_answer);
    const auto answers = [](const QString &path) {
        bool answered = false;
        const std::unique_ptr<QThread> other(
            QThread::create([&] { answered = window::SingleInstance::raiseOther(path); }));
        other->start();
        while (!other->wait(10)) {
            QCoreApplication::processEvents();
        }
        return answered;
    };
    QVERIFY(answers(m_answer));
    QVERIFY(!answers(before));
    opened->close();
}

/// A small window has its panels in one place, as tabs; a large one on three sides. Reset brings
/// that back.
void TestWindow::docksFollowTheSizeAndAreReset()
{
    MainWindow *w = open(*samplePlan());
    QVERIFY(w);
    const auto dock = [w](const QString &name) {
        return w->findChild<QDockWidget *>(u"dock."_s + name);
    };
    w->resize(1280, 720);
    QTRY_COMPARE(w->dockWidgetArea(dock(u"channels"_s)), Qt::RightDockWidgetArea);
    w->resetLayout();
    QCOMPARE(w->tabifiedDockWidgets(dock(u"objectives"_s)).size(), 3);
    QVERIFY(dock(u"history"_s)->isHidden());
    QVERIFY(w->chart().viewport()->width() > 1280 / 2);
    w->resize(1760, 1000);
    QTRY_COMPARE(w->dockWidgetArea(dock(u"channels"_s)), Qt::LeftDockWidgetArea);
    QCOMPARE(w->dockWidgetArea(dock(u"integration"_s)), Qt::BottomDockWidgetArea);
    QTRY_VERIFY(!dock(u"channels"_s)->visibleRegion().isEmpty()); // in front of the others there
    QTRY_VERIFY(!dock(u"objectives"_s)->visibleRegion().isEmpty());
    w->addDockWidget(Qt::RightDockWidgetArea, dock(u"channels"_s));
    dock(u"integration"_s)->close();
    w->findChild<QAction *>(u"view.resetLayout"_s)->trigger();
    QCOMPARE(w->dockWidgetArea(dock(u"channels"_s)), Qt::LeftDockWidgetArea);
    QVERIFY(!dock(u"integration"_s)->isHidden());
}

void TestWindow::badgesLeadToTheFindings()
{
    MainWindow *w = open(*samplePlan());
    QVERIFY(w);
    const auto counted = [w](Id<Unit> unit) { return w->chart().findingsOf(unit).total(); };
    const auto units = w->document().plan().all<Unit>();
    Id<Unit> marked;
    const auto find = [&] {
        for (const auto &[id, box] : units) {
            marked = counted(id) > 0 ? id : marked;
        }
        return !marked.isNull();
    };
    QTRY_VERIFY(find());
    emit w->chart().findingsAsked(marked);
    QCOMPARE(w->boards().current(), u"findingsBoard"_s);
    w->boards().turnTo(u"organisation"_s);
    w->setProjecting(true);
    QCOMPARE(counted(marked), 0);
    w->setProjecting(false);
    QVERIFY(counted(marked) > 0);
    QAction *shown = w->findChild<QAction *>(u"view.findings"_s);
    QVERIFY(shown->isChecked());
    shown->trigger();
    QCOMPARE(counted(marked), 0);
    shown->trigger();
    QVERIFY(counted(marked) > 0);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
